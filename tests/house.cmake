# Lint: each check and the proof that it sees a planted breach.
set(lint_checks layers ascii headers names)
find_program(PARALIGN_CLANG_FORMAT clang-format-16)
if(PARALIGN_CLANG_FORMAT)
  list(APPEND lint_checks format)
endif()
foreach(check IN LISTS lint_checks)
  set(arguments --compiler ${CMAKE_CXX_COMPILER})
  if(check STREQUAL format)
    list(APPEND arguments --clang-format ${PARALIGN_CLANG_FORMAT})
  endif()
  add_test(NAME lint.${check} COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/lint/lint.py ${check}
                                      ${PROJECT_SOURCE_DIR} ${arguments})
  add_test(NAME lint.${check}.selftest
           COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/lint/lint_selftest.py ${check} ${arguments})
  set_tests_properties(lint.${check} lint.${check}.selftest PROPERTIES LABELS lint TIMEOUT 400)
endforeach()

# The library as others use it.
add_test(
  NAME install.consumer
  COMMAND
    ${CMAKE_COMMAND} -DBUILD=${PROJECT_BINARY_DIR} -DSOURCE=${CMAKE_CURRENT_SOURCE_DIR}/install
    -DWORK=${CMAKE_CURRENT_BINARY_DIR}/install -DCOMPILER=${CMAKE_CXX_COMPILER} -DSANITIZE=${PARALIGN_SANITIZE} -P
    ${CMAKE_CURRENT_SOURCE_DIR}/install/run.cmake)
set_tests_properties(install.consumer PROPERTIES LABELS install TIMEOUT 300)

paralign_add_test(NAME unit.names SOURCES unit/align/names_test.cpp)
paralign_add_test(NAME unit.letters LABELS unit property SOURCES unit/tokenize/letters_test.cpp)
paralign_add_test(NAME unit.export SOURCES unit/align/export_test.cpp)
paralign_add_test(NAME unit.import SOURCES unit/align/import_test.cpp unit/align/parse_fixed_links_test.cpp)
paralign_add_test(NAME unit.evaluate SOURCES unit/align/evaluate_test.cpp)
paralign_add_test(NAME property.formats LABELS property SOURCES property/formats_property_test.cpp)
paralign_add_test(NAME property.scan LABELS property SOURCES property/scan_property_test.cpp)

# The command line, one ctest for each case (tests/cli/cases).
if(PARALIGN_APPS)
  find_program(PARALIGN_XMLLINT xmllint)
  find_program(PARALIGN_SOFFICE soffice)
  file(GLOB cases CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/cli/cases/*.case)
  foreach(case IN LISTS cases)
    cmake_path(GET case STEM name)
    if(name MATCHES "^tmx|_html_" AND NOT PARALIGN_XMLLINT)
      message(STATUS "cli.${name} is left out: no xmllint (libxml2-utils)")
      continue()
    endif()
    if(name MATCHES "^office_(files|tracked)" AND NOT PARALIGN_SOFFICE)
      message(STATUS "cli.${name} is left out: no soffice (libreoffice-writer-nogui)")
      continue()
    endif()
    add_test(NAME cli.${name}
             COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/cli/run_case.py
                     $<TARGET_FILE:paralign_program> ${PROJECT_SOURCE_DIR}/samples ${case})
    set_tests_properties(cli.${name} PROPERTIES LABELS cli TIMEOUT 180)
  endforeach()

  add_test(NAME docs.readme
           COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/readme/readme_test.py
                   $<TARGET_FILE:paralign_program> ${PROJECT_SOURCE_DIR})
  set_tests_properties(docs.readme PROPERTIES LABELS docs TIMEOUT 180)

  add_test(NAME docs.man
           COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/readme/man_test.py
                   $<TARGET_FILE:paralign_program> ${PROJECT_SOURCE_DIR}/docs/paralign.1.scd)
  set_tests_properties(docs.man PROPERTIES LABELS docs TIMEOUT 180)

  add_test(NAME corpus.seeds COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/corpus/seeds.py
                                    $<TARGET_FILE:paralign_program>)
  set_tests_properties(corpus.seeds PROPERTIES LABELS corpus TIMEOUT 120 SKIP_RETURN_CODE 77)

  # The samples' gold is ours, so this one always runs.
  add_test(NAME data.samples COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/corpus/samples.py
                                    $<TARGET_FILE:paralign_program> ${PROJECT_SOURCE_DIR}/samples)
  set_tests_properties(data.samples PROPERTIES LABELS data TIMEOUT 120)

  add_test(NAME corpus.links COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/evaluation/bars.py
                                    $<TARGET_FILE:paralign_program>)
  set_tests_properties(corpus.links PROPERTIES LABELS corpus TIMEOUT 300 SKIP_RETURN_CODE 77)

  # The figures of docs/evaluation.md are counted as the program counts.
  add_test(NAME data.measure COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/evaluation/measure_test.py
                                     $<TARGET_FILE:paralign_program> ${PROJECT_SOURCE_DIR}/samples)
  set_tests_properties(data.measure PROPERTIES LABELS data TIMEOUT 120)

  # Memory is judged, time is printed. Sanitizers take memory of their own.
  if(NOT PARALIGN_SANITIZE)
    add_test(NAME performance.long_pair COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/bench/long_pair.py
                                                $<TARGET_FILE:paralign_program> --most-megabytes 100)
    add_test(NAME performance.long_docx COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/bench/long_docx.py
                                                $<TARGET_FILE:paralign_program> --most-megabytes 200)
    set_tests_properties(performance.long_pair performance.long_docx PROPERTIES LABELS performance TIMEOUT 120)
  endif()

  add_test(NAME cli.locales COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/cli/locales.py
                                    $<TARGET_FILE:paralign_program> ${PROJECT_SOURCE_DIR}/samples)
  set_tests_properties(cli.locales PROPERTIES LABELS cli TIMEOUT 120 SKIP_RETURN_CODE 77)

  # Files that should do harm: made, read and judged, a test for each group of them.
  set(hostile_options)
  if(PARALIGN_SANITIZE)
    set(hostile_options --sanitized) # they take memory and time of their own
  endif()
  foreach(group packages markup word open_document web plain portable old cut_off)
    add_test(NAME hostile.${group}
             COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/cli/hostile.py
                     $<TARGET_FILE:paralign_program> ${group} ${hostile_options})
    set_tests_properties(hostile.${group} PROPERTIES LABELS hostile TIMEOUT 600)
  endforeach()

  add_test(NAME interop.translate_toolkit
           COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/interop/translate_toolkit.py
                   $<TARGET_FILE:paralign_program> ${PROJECT_SOURCE_DIR}/samples)
  set_tests_properties(interop.translate_toolkit PROPERTIES LABELS interop TIMEOUT 120)
endif()

# Everything once more under sanitizers, in a build folder of its own: long, so not among the quick
# tests.
if(PROJECT_IS_TOP_LEVEL AND NOT PARALIGN_SANITIZE)
  add_test(
    NAME sanitize.asan
    COMMAND ${CMAKE_COMMAND} --workflow --preset asan
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  set_tests_properties(sanitize.asan PROPERTIES LABELS sanitize TIMEOUT 3600)
endif()
