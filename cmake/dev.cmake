# Warnings, sanitizers and the flags that keep results the same on every machine. Not exported.
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(PROJECT_IS_TOP_LEVEL AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  find_program(PARALIGN_CCACHE ccache)
  if(PARALIGN_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${PARALIGN_CCACHE})
  endif()
endif()

add_library(paralign_dev INTERFACE)
target_compile_options(
  paralign_dev
  INTERFACE -Wall
            -Wextra
            -Wpedantic
            -Wshadow
            -Wconversion
            -Wsign-conversion
            -Wold-style-cast
            -Wnon-virtual-dtor
            -Wcast-align
            $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict> # false in g++ 12 where strings are joined (GCC bug 105651)
            -ffp-contract=off
            $<$<BOOL:${PARALIGN_WERROR}>:-Werror>)
if(PARALIGN_SANITIZE)
  # g++ 12 gives false warnings in the standard library where sanitizers add their checks.
  target_compile_options(
    paralign_dev
    INTERFACE -fsanitize=${PARALIGN_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer
              $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  target_link_options(paralign_dev INTERFACE -fsanitize=${PARALIGN_SANITIZE})
endif()
# What is generated into the build folder is not ours to lint.
file(WRITE ${PROJECT_BINARY_DIR}/.clang-tidy "Checks: '-*,misc-definitions-in-headers'\n")
