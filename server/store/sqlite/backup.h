// A copy of a database, made also while a server writes to it, and putting one back.
//
// A copy holds no key of a secret ballot: where it is put back, ballots that were open are void.
// What was erased after it was made is erased again at the next start, since the ledger of erasures
// (erasures.h) lies beside the database and stays.
//
// Thread contract: free functions, one thread at a time.
#pragma once

#include <filesystem>
#include <functional>

#include "server/domain/error.h"

namespace vooraf::store {

// Says what is wrong with a database file, if anything.
using CheckDatabase = std::function<domain::Result<void>(const std::filesystem::path&)>;

// Writes the database, as it is at one moment, to `copy`: whole, checked and durable, or not at
// all. Errors: FILE_EXISTS, DATABASE_CANNOT_OPEN, DATABASE_NOT_OURS, DATABASE_CORRUPT, DISK_FULL,
// and those of the check.
domain::Result<void> BackUp(const std::filesystem::path& database,
                            const std::filesystem::path& copy, const CheckDatabase& check);

// Puts the copy, once checked, in the place of the database, at once or not at all; no server may
// have it open, and it may be damaged. Returns where the database of before is kept, empty if there
// was none. Errors: DATABASE_IN_USE, those of writing files and of the check.
domain::Result<std::filesystem::path> PutBack(const std::filesystem::path& copy,
                                              const std::filesystem::path& database,
                                              const CheckDatabase& check);

}  // namespace vooraf::store
