#!/bin/sh
# Builds paralign with its tests on a bare Debian 12 and runs them.
# usage: sh tests/run.sh        all but the tests that need large or slow tools
#        sh tests/run.sh all    every test
set -eu
cd "$(dirname "$0")/.."
. cmake/packages.sh

test_packages="libgtest-dev libgmock-dev librapidcheck-dev libxml2-utils locales python3
  poppler-utils"
interop_packages="python3-translate"
case ${1-} in
"") preset=dev ;;
all) preset=all ;;
*)
  echo "usage: sh tests/run.sh [all]" >&2
  exit 2
  ;;
esac

# shellcheck disable=SC2086
install_missing "what build and tests need" $build_packages $test_packages
if [ "$preset" = all ]; then
  # shellcheck disable=SC2086
  install_missing "other programs that read our files, or make files for us" $interop_packages $formats_packages
fi
quietly "Configuring build/dev" cmake --preset dev
quietly "Building build/dev (a few minutes the first time)" cmake --build --preset dev
exec ctest --preset "$preset" --parallel "$(nproc)" </dev/null
