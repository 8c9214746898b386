# One file that needs no other at run time. Looking up, mapping and relocating shared libraries takes a
# quarter of the time of one pair: see docs/performance.md.
#
# Included before the packages are looked for, so that archives are found first. Whether all are there
# is known afterwards: paralign_check_static(). Outside Debian archives are rare; the program is then
# linked with shared libraries, slower to start and the same otherwise. The linker warns of dlopen in ICU's
# putil: only ICU's plug-ins call it, and they are off.
list(PREPEND CMAKE_FIND_LIBRARY_SUFFIXES .a)
find_library(PARALIGN_BOOST_ARCHIVE NAMES libboost_program_options.a NO_CACHE)
if(PARALIGN_BOOST_ARCHIVE)
  set(Boost_USE_STATIC_LIBS ON)
endif()

# Sets `result` to ON if a program can be linked with archives alone, else to OFF.
function(paralign_check_static result)
  set(missing)
  foreach(library ${ICU_I18N_LIBRARY_RELEASE} ${ICU_UC_LIBRARY_RELEASE} ${ICU_DATA_LIBRARY_RELEASE}
                  ${Stemmer_LIBRARY} ${Gumbo_LIBRARY} ${Minizip_LIBRARY} ${PARALIGN_BOOST_ARCHIVE})
    if(NOT library MATCHES "\\.a$")
      list(APPEND missing ${library})
    endif()
  endforeach()
  if(missing)
    message(STATUS "No archive of ${missing}: linked with shared libraries")
    set(${result} OFF PARENT_SCOPE)
    return()
  endif()
  include(CheckCXXSourceCompiles)
  set(CMAKE_REQUIRED_LINK_OPTIONS -static)
  check_cxx_source_compiles("#include <string>\nint main(int n, char**) { return std::to_string(n).size() > 9; }"
                            PARALIGN_STATIC_WORKS)
  if(PARALIGN_STATIC_WORKS)
    set(${result} ON PARENT_SCOPE)
  else()
    message(STATUS "No archive of the standard library: linked with shared libraries")
    set(${result} OFF PARENT_SCOPE)
  endif()
endfunction()
