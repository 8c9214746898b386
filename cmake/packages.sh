# Sourced by samples/run.sh and tests/run.sh: installs missing Debian packages.

build_packages="g++ cmake ninja-build pkg-config libicu-dev libstemmer-dev libeigen3-dev libfmt-dev
  nlohmann-json3-dev libxxhash-dev libboost-program-options-dev zlib1g-dev libpugixml-dev
  libgumbo-dev libminizip-dev libmd-dev libzstd-dev scdoc"
# What makes documents for the tests of the formats, and fonts for three languages.
formats_packages="libreoffice-writer-nogui pandoc chromium poppler-utils fonts-dejavu-core
  fonts-noto-core"

# A cluster on one machine, for the test of Slurm scripts.
cluster_packages="slurm-wlm munge"

# install_missing WHAT PACKAGE... - asks apt only for what dpkg does not know as installed.
install_missing() {
  what=$1
  shift
  missing=
  for package in "$@"; do
    case $(dpkg-query -W -f '${Status}' "$package" 2>/dev/null) in
    *" ok installed") ;;
    *) missing="$missing $package" ;;
    esac
  done
  [ -n "$missing" ] || return 0
  if ! command -v apt-get >/dev/null; then
    echo "Not a Debian system: please install the counterparts of$missing" >&2
    return 1
  fi
  as_root=
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || {
      echo "Please install as root: apt-get install$missing" >&2
      return 1
    }
    as_root=sudo
  fi
  echo "Installing $what:$missing"
  log=$(mktemp)
  # shellcheck disable=SC2086
  if ! { $as_root apt-get update && $as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y --no-install-recommends $missing; } >"$log" 2>&1 </dev/null; then
    tail -n 20 "$log" >&2
    rm -f "$log"
    return 1
  fi
  rm -f "$log"
}

# quietly WHAT COMMAND... - shows the output only where the command fails.
quietly() {
  echo "$1"
  shift
  log=$(mktemp)
  if ! "$@" >"$log" 2>&1 </dev/null; then
    tail -n 60 "$log" >&2
    rm -f "$log"
    return 1
  fi
  rm -f "$log"
}
