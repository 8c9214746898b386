# A folder into a corpus.
if(PARALIGN_APPS)
  # paralign_add_apps_test(NAME name SOURCES file...): with all of the program but its main.
  function(paralign_add_apps_test)
    cmake_parse_arguments(PARSE_ARGV 0 arg "" "NAME" "")
    paralign_add_test(NAME ${arg_NAME} ${arg_UNPARSED_ARGUMENTS})
    target_link_libraries(${arg_NAME} PRIVATE paralign_apps)
  endfunction()
  find_package(Md REQUIRED)
  paralign_add_apps_test(NAME unit.file_hash SOURCES unit/apps/file_hash_test.cpp)
  target_link_libraries(unit.file_hash PRIVATE Md::md)
  paralign_add_apps_test(NAME unit.file_list SOURCES unit/apps/file_list_test.cpp)
  paralign_add_apps_test(NAME unit.spilled_records SOURCES unit/apps/spilled_records_test.cpp)
  paralign_add_apps_test(NAME unit.ordered_workers SOURCES unit/apps/ordered_workers_test.cpp)
  paralign_add_apps_test(NAME unit.child SOURCES unit/apps/child_test.cpp)
  paralign_add_apps_test(
    NAME unit.workspace SOURCES unit/apps/workspace_test.cpp unit/apps/batch/accepted_findings_test.cpp
                                unit/apps/batch/document_cache_test.cpp
                                unit/apps/batch/job_stream_test.cpp unit/apps/batch/learnt_file_test.cpp
                                unit/apps/batch/part_file_test.cpp unit/apps/batch/shard_record_test.cpp
                                unit/apps/batch/shard_test.cpp)
  paralign_add_apps_test(NAME unit.corpus_files SOURCES unit/apps/batch/corpus_files_test.cpp
                                                        unit/apps/batch/duplicate_index_test.cpp
                                                        unit/apps/batch/row_writer_test.cpp)
  target_link_libraries(unit.corpus_files PRIVATE ZLIB::ZLIB)
  paralign_add_apps_test(NAME unit.clean_cache SOURCES unit/apps/batch/clean_cache_test.cpp
                                                       unit/apps/batch/status_test.cpp)
  paralign_add_apps_test(NAME unit.make_plan SOURCES unit/apps/batch/make_plan_test.cpp
                                                     unit/apps/batch/manifest_plan_test.cpp)
  paralign_add_apps_test(NAME property.batch LABELS property SOURCES property/batch_property_test.cpp)
endif()
paralign_add_test(NAME property.records LABELS property SOURCES property/records_property_test.cpp)

if(PARALIGN_APPS)
  foreach(case resume threads shards broken interrupt forms cache check manifest lexicon)
    add_test(NAME batch.${case} COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/batch/batch_test.py
                                        $<TARGET_FILE:paralign_program> ${PROJECT_SOURCE_DIR}/samples ${case})
    set_tests_properties(batch.${case} PROPERTIES LABELS batch TIMEOUT 600)
  endforeach()
  foreach(case broken.contents broken.places broken.manifest isolation.crash isolation.time isolation.memory
               isolation.killed isolation.interrupt isolation.stopped mixed.own mixed.helpers)
    string(REGEX REPLACE "(.*)[.](.*)" "\\1_test.py;\\2" words ${case})
    list(GET words 0 program)
    list(GET words 1 argument)
    if(PARALIGN_SANITIZE AND case STREQUAL "isolation.memory")
      continue() # sanitizers map what they like
    endif()
    add_test(NAME batch.${case} COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/batch/${program}
                                        $<TARGET_FILE:paralign_program> ${PROJECT_SOURCE_DIR}/samples ${argument})
    set_tests_properties(batch.${case} PROPERTIES LABELS batch TIMEOUT 900 SKIP_RETURN_CODE 77)
  endforeach()
  if(NOT PARALIGN_SANITIZE)
    add_test(NAME batch.memory COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/batch/memory_test.py
                                       $<TARGET_FILE:paralign_program>)
    set_tests_properties(batch.memory PROPERTIES LABELS batch TIMEOUT 600)
  endif()
  foreach(case damage documents finished parts divisions below exclude merge)
    add_test(NAME batch.cache.${case}
             COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/batch/cache_test.py
                     $<TARGET_FILE:paralign_program> ${PROJECT_SOURCE_DIR}/samples ${case})
    set_tests_properties(batch.cache.${case} PROPERTIES LABELS batch TIMEOUT 600)
  endforeach()
endif()

# A cluster of three nodes on this machine, where Slurm is installed and the tests run as root.
if(Python3_FOUND)
  add_test(NAME cluster.slurm COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/cluster/cluster_test.py
                                      $<TARGET_FILE:paralign_program> ${PROJECT_SOURCE_DIR}
                                      ${CMAKE_CURRENT_BINARY_DIR}/cluster)
  set_tests_properties(cluster.slurm PROPERTIES LABELS cluster TIMEOUT 600 SKIP_RETURN_CODE 77 RUN_SERIAL ON)
endif()
