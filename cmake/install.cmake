include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

set(config_folder ${CMAKE_INSTALL_LIBDIR}/cmake/paralign)
install(TARGETS paralign EXPORT paralign_targets)
install(DIRECTORY include/paralign TYPE INCLUDE)
install(
  EXPORT paralign_targets
  NAMESPACE paralign::
  FILE paralignTargets.cmake
  DESTINATION ${config_folder})
configure_package_config_file(cmake/paralignConfig.cmake.in ${PROJECT_BINARY_DIR}/paralignConfig.cmake
                              INSTALL_DESTINATION ${config_folder})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/paralignConfigVersion.cmake
                                 COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/paralignConfig.cmake ${PROJECT_BINARY_DIR}/paralignConfigVersion.cmake
              cmake/FindStemmer.cmake DESTINATION ${config_folder})
if(TARGET paralign_program)
  install(TARGETS paralign_program)
endif()
