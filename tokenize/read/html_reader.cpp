// Web pages: bytes to text, text to a tree, the document in the tree, and that to a reading.

#include <algorithm>
#include <utility>

#include "paralign/error.hpp"
#include "paralign/read.hpp"
#include "tokenize/read/html_encoding.hpp"
#include "tokenize/read/html_hidden.hpp"
#include "tokenize/read/html_notes.hpp"
#include "tokenize/read/html_site.hpp"
#include "tokenize/read/html_style.hpp"
#include "tokenize/read/html_tree.hpp"
#include "tokenize/read/html_writer.hpp"
#include "tokenize/read/reading_builder.hpp"

namespace paralign {
namespace {

using namespace detail;

constexpr std::size_t kLargestPage = std::size_t{64} << 20U;

struct Page {
  HtmlTree tree{};
  HtmlNotes notes{};
  std::vector<Finding> findings{};
  std::size_t changes = 0;
};

[[noreturn]] void refuse(std::string_view file, std::string_view why) {
  throw Error(ErrorCode::unreadable, std::string(file) + ": " + std::string(why));
}

Finding finding(std::string_view code, std::string_view name, Severity severity,
                std::string message) {
  Finding found;
  found.code = code;
  found.name = name;
  found.severity = severity;
  found.message = std::move(message);
  return found;
}

void check(std::string_view bytes, std::string_view file) {
  if (bytes.empty()) refuse(file, "found an empty file, expected a web page");
  if (bytes.size() > kLargestPage) {
    refuse(file, "found " + std::to_string(bytes.size() >> 20U) +
                     " MB, expected a web page of at most 64 MB; divide it");
  }
  const std::string head = lower_ascii(bytes.substr(0, 4096));
  if (head.find("multipart/related") != std::string::npos &&
      (head.starts_with("mime-version:") || head.starts_with("from:"))) {
    refuse(file, "found a web archive (MHTML), expected a web page; save it as \"HTML only\"");
  }
}

Page open_page(std::string_view bytes, std::string_view file, const ReadOptions& options) {
  check(bytes, file);
  Page page;
  page.tree = parse_html(decode_page(bytes, file, options, page.findings), file);
  const std::size_t hidden = leave_out_hidden(page.tree);
  page.notes = find_notes(page.tree);
  const std::size_t site = leave_out_site(page.tree, page.notes);
  if (hidden > 0) {
    page.findings.push_back(finding("R110", "hidden-text-left-out", Severity::note,
                                    std::to_string(hidden) + " hidden words were left out"));
  }
  if (site > 0) {
    page.findings.push_back(
        finding("R121", "boilerplate-left-out", Severity::note,
                std::to_string(site) + " words of the site around the document were left out"));
  }
  page.changes = static_cast<std::size_t>(std::ranges::count_if(page.tree.nodes, [](const auto& n) {
    return n.tag == HtmlTag::inserted || n.tag == HtmlTag::deleted;
  }));
  return page;
}

Reading write(const Page& page, std::string_view file, bool original) {
  ReadingBuilder builder(file, "html");
  HtmlWriter writer(page.tree, page.notes, original ? HtmlTag::inserted : HtmlTag::deleted,
                    builder);
  writer.write();
  for (const Finding& found : page.findings) {
    builder.finding(found.code, found.name, found.severity, found.message);
  }
  if (page.changes > 0) {
    builder.finding("R107", "tracked-changes", Severity::note,
                    std::to_string(page.changes) + " tracked changes; this is the " +
                        (original ? "original" : "final") + " text");
  }
  if (writer.unread() > 0) {
    builder.finding("R106", "not-read", Severity::note,
                    std::to_string(writer.unread()) + " pictures or embedded parts were not read");
  }
  return builder.finish("found no text, expected paragraphs");
}

}  // namespace

std::vector<Reading> read_html(std::string_view bytes, std::string_view file,
                               const ReadOptions& options) {
  const Page page = open_page(bytes, file, options);
  std::vector<Reading> readings;
  const bool both = options.changes == Changes::both;
  if (both || options.changes == Changes::original_text) {
    readings.push_back(write(page, file, true));
    if (both) readings.back().version = "original";
  }
  if (both || options.changes == Changes::final_text) {
    readings.push_back(write(page, file, false));
    if (both) readings.back().version = "final";
  }
  return readings;
}

}  // namespace paralign
