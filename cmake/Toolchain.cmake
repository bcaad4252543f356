# How our own code is compiled. Targets opt in by vooraf_library() and vooraf_executable(), so that
# generated code is built without our warnings.

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()

find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  add_link_options(-fuse-ld=mold)
endif()

set(VOORAF_SANITIZE "" CACHE STRING "Sanitizers to build with, such as address,undefined")
if(VOORAF_SANITIZE)
  add_compile_options(-fsanitize=${VOORAF_SANITIZE} -fno-omit-frame-pointer
                      -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${VOORAF_SANITIZE})
endif()

# Not in release builds: they are made by people who use Vooraf, whose compiler may warn of what ours
# does not.
option(VOORAF_WARNINGS_ARE_ERRORS "Whether a warning in our own code stops the build" ON)

function(vooraf_own_code target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wno-missing-field-initializers
                         $<$<BOOL:${VOORAF_WARNINGS_ARE_ERRORS}>:-Werror>)
  target_include_directories(${target} PUBLIC ${CMAKE_SOURCE_DIR} ${CMAKE_BINARY_DIR})
endfunction()

# vooraf_library(name SOURCES... ) makes the static library vooraf_<name> and the alias
# vooraf::<name>.
function(vooraf_library name)
  add_library(vooraf_${name} STATIC ${ARGN})
  add_library(vooraf::${name} ALIAS vooraf_${name})
  vooraf_own_code(vooraf_${name})
endfunction()

function(vooraf_executable name)
  add_executable(${name} ${ARGN})
  vooraf_own_code(${name})
endfunction()
