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
              cmake/FindGumbo.cmake cmake/FindMinizip.cmake cmake/FindStemmer.cmake
        DESTINATION ${config_folder})
if(TARGET paralign_program)
  install(TARGETS paralign_program)
  install(PROGRAMS apps/slurm/submit.sh DESTINATION ${CMAKE_INSTALL_DATADIR}/paralign/slurm)
  install(FILES apps/slurm/stage.sbatch apps/slurm/merge.sbatch
          DESTINATION ${CMAKE_INSTALL_DATADIR}/paralign/slurm)
  # The man page, where scdoc is there to make it.
  find_program(PARALIGN_SCDOC scdoc)
  if(PARALIGN_SCDOC)
    set(man_page ${PROJECT_BINARY_DIR}/paralign.1)
    add_custom_command(
      OUTPUT ${man_page}
      COMMAND sh -c "${PARALIGN_SCDOC} < $1 > $2" sh
              ${PROJECT_SOURCE_DIR}/docs/paralign.1.scd ${man_page}
      DEPENDS docs/paralign.1.scd
      VERBATIM)
    add_custom_target(paralign_man ALL DEPENDS ${man_page})
    install(FILES ${man_page} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
  endif()
endif()
