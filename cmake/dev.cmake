# Warnings and the flags that keep results the same on every machine. Not exported.
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
add_library(paralign_dev INTERFACE)
target_compile_options(
  paralign_dev INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
                         -Wnon-virtual-dtor -Wcast-align -Wnull-dereference -ffp-contract=off
                         $<$<BOOL:${PARALIGN_WERROR}>:-Werror>)
