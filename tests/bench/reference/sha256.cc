// By OpenSSL's older calls, as the server does.
#define OPENSSL_SUPPRESS_DEPRECATED

#include "tests/bench/reference/sha256.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <openssl/sha.h>

#include <fstream>
#include <vector>

#include "tests/bench/measure/process.h"

namespace vooraf::bench {

Sha256Hash HashEvents(const std::filesystem::path& database) {
  SQLite::Database db(database.string(), SQLite::OPEN_READONLY);
  SQLite::Statement rows(db,
                         "SELECT key, time_us, structure, structure_salt, choice, choice_salt,"
                         " choice_digest, content, content_salt, content_digest, hash FROM events"
                         " ORDER BY key");
  SHA256_CTX context;
  SHA256_Init(&context);
  while (rows.executeStep()) {
    for (int i = 0; i < rows.getColumnCount(); ++i) {
      const SQLite::Column column = rows.getColumn(i);
      if (column.isInteger()) {
        const int64_t number = column.getInt64();
        SHA256_Update(&context, &number, sizeof(number));
      } else if (!column.isNull()) {
        SHA256_Update(&context, column.getBlob(), static_cast<size_t>(column.getBytes()));
      }
    }
  }
  Sha256Hash hash;
  SHA256_Final(hash.data(), &context);
  return hash;
}

Sha256Hash HashFile(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw BenchError("cannot read " + file.string());
  std::vector<char> piece(size_t{1} << 20);
  SHA256_CTX context;
  SHA256_Init(&context);
  while (stream.read(piece.data(), static_cast<std::streamsize>(piece.size())) ||
         stream.gcount() > 0) {
    SHA256_Update(&context, piece.data(), static_cast<size_t>(stream.gcount()));
  }
  Sha256Hash hash;
  SHA256_Final(hash.data(), &context);
  return hash;
}

}  // namespace vooraf::bench
