// Small private files that survive a crash: whole or not there, readable by their owner alone.
//
// Thread contract: any thread and any process; who writes last wins.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "client-core/error.h"

namespace vooraf::client {

// Makes the folder and its missing parents with mode 0700. One that others own or can write is
// refused.
Result<void> MakePrivateFolder(const std::filesystem::path& folder);

// Writes beside the file, syncs, renames, syncs the folder. Mode 0600. The folder is made first.
Result<void> WriteDurably(const std::filesystem::path& path, std::string_view bytes);

// The same, but false if there is a file of that name already, which then stays as it is.
Result<bool> WriteNewDurably(const std::filesystem::path& path, std::string_view bytes);

// Writes a file that was not there, mode 0600, in a folder of any kind; false if it was.
Result<bool> WriteNewPrivate(const std::filesystem::path& path, std::string_view bytes);

// None if there is no such file.
Result<std::optional<std::string>> ReadWhole(const std::filesystem::path& path);

// Nothing happens if there is no such file. Durable when it returns.
Result<void> RemoveDurably(const std::filesystem::path& path);

// Names of the whole files in a folder, sorted; none if there is no such folder.
std::vector<std::string> FilesIn(const std::filesystem::path& folder);

// A file name that stands for any text: bytes other than letters, digits, '.', '-' and '_' become
// %XX, and so does a leading dot.
std::string AsFileName(std::string_view text);

}  // namespace vooraf::client
