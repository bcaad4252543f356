# How our own code is compiled. Targets opt in by vooraf_library() and vooraf_executable(), so that
# generated code is built without our warnings.

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  # What it must be told to keep what is built with precompiled headers.
  set(CMAKE_CXX_COMPILER_LAUNCHER
      ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE_PROGRAM})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options(-fpch-preprocess)
  endif()
endif()

find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  add_link_options(-fuse-ld=mold)
endif()

# All of it alike, so that all can use the same precompiled headers.
add_compile_options(-pthread)

# What is out of range ends the program rather than be read: logs come from elsewhere too.
add_compile_definitions(_GLIBCXX_ASSERTIONS)

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
