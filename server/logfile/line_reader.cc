#include "server/logfile/line_reader.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "server/logfile/refusals.h"

namespace vooraf::logfile {
namespace {

// Little enough that the processor still has it at hand when its lines are read.
constexpr size_t kPieceBytes = size_t{1} << 18;

tl::unexpected<domain::Error> Unreadable(const std::filesystem::path& file) {
  return Refuse(kFileUnreadable, {{"file", file.string()}, {"cause", std::strerror(errno)}});
}

}  // namespace

domain::Result<LineReader> LineReader::Open(const std::filesystem::path& file,
                                            size_t line_bytes_max) {
  const int descriptor = open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return Unreadable(file);
  return LineReader(file, descriptor, line_bytes_max);
}

LineReader::~LineReader() {
  if (descriptor_ >= 0) close(descriptor_);
}

LineReader::LineReader(LineReader&& other) noexcept
    : file_(std::move(other.file_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      line_bytes_max_(other.line_bytes_max_),
      buffer_(std::move(other.buffer_)),
      begin_(other.begin_),
      end_(other.end_),
      number_(other.number_) {}

domain::Result<bool> LineReader::ReadMore() {
  if (begin_ > 0) {
    std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
    end_ -= std::exchange(begin_, 0);
  }
  if (buffer_.size() - end_ < kPieceBytes) buffer_.resize(end_ + kPieceBytes);
  const ssize_t size = read(descriptor_, buffer_.data() + end_, buffer_.size() - end_);
  if (size < 0) return Unreadable(file_);
  end_ += static_cast<size_t>(size);
  return size > 0;
}

domain::Result<std::optional<LineReader::Line>> LineReader::Next() {
  size_t searched = 0;
  while (true) {
    const std::string_view waiting(buffer_.data() + begin_, end_ - begin_);
    const size_t feed = waiting.find('\n', searched);
    if (feed != std::string_view::npos) {
      ++number_;
      begin_ += feed + 1;
      return Line{waiting.substr(0, feed), feed <= line_bytes_max_};
    }
    searched = waiting.size();
    auto more = searched <= line_bytes_max_ ? ReadMore() : false;
    if (!more) return domain::Propagate(more);
    if (*more) continue;
    if (searched == 0) return std::nullopt;
    ++number_;
    const Line rest{{buffer_.data() + begin_, searched}, false};
    begin_ = end_;
    return rest;
  }
}

}  // namespace vooraf::logfile
