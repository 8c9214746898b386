# Finds libmd, which ships no CMake package. Target: Md::md.
find_path(Md_INCLUDE_DIR sha256.h)
find_library(Md_LIBRARY md)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Md REQUIRED_VARS Md_LIBRARY Md_INCLUDE_DIR)
if(Md_FOUND AND NOT TARGET Md::md)
  add_library(Md::md UNKNOWN IMPORTED)
  set_target_properties(Md::md PROPERTIES IMPORTED_LOCATION ${Md_LIBRARY} INTERFACE_INCLUDE_DIRECTORIES
                                                                        ${Md_INCLUDE_DIR})
endif()
