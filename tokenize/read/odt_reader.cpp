#include <string>
#include <utility>

#include "paralign/error.hpp"
#include "paralign/read.hpp"
#include "tokenize/read/odt_changes.hpp"
#include "tokenize/read/odt_package.hpp"
#include "tokenize/read/odt_styles.hpp"
#include "tokenize/read/odt_walk.hpp"
#include "tokenize/read/reading_builder.hpp"

namespace paralign {
namespace {

using namespace detail;

// "1 image", "3 images".
std::string counted(std::size_t count, std::string_view what) {
  return std::to_string(count) + ' ' + std::string(what) + (count == 1 ? "" : "s");
}

// "1 image, 2 embedded objects": what there is none of is not named.
std::string counted(std::size_t first, std::string_view what_first, std::size_t second,
                    std::string_view what_second) {
  if (second == 0) return counted(first, what_first);
  const std::string last = counted(second, what_second);
  return first == 0 ? last : counted(first, what_first) + ", " + last;
}

void say_changes(const OdtChanges& changes, OdtVersion version, ReadingBuilder& build) {
  if (changes.any()) {
    build.finding("R107", "tracked-changes", Severity::note,
                  "tracked changes: " +
                      counted(changes.insertions(), "insertion", changes.deletions(), "deletion") +
                      (version == OdtVersion::original ? "; the original text was taken"
                                                       : "; the final text was taken"));
  }
  if (changes.stray_marks() > 0) {
    build.finding("R108", "damaged-part", Severity::warning,
                  counted(changes.stray_marks(), "tracked change") +
                      " without beginning or end; the text was kept");
  }
}

void say_left_out(const OdtLeftOut& left_out, ReadingBuilder& build) {
  if (left_out.images + left_out.objects > 0) {
    build.finding(
        "R106", "not-read", Severity::note,
        "not read: " + counted(left_out.images, "image", left_out.objects, "embedded object"));
  }
  if (left_out.repeats) {
    build.finding("R109", "limit-reached", Severity::warning,
                  "a table repeats its rows or cells too often; not all of them were read");
  }
  if (left_out.hidden > 0) {
    build.finding("R110", "hidden-text-left-out", Severity::note,
                  counted(left_out.hidden, "piece") + " of hidden text left out");
  }
}

Reading read_version(const OdtTrees& trees, const OdtStyles& styles, const OdtChanges& changes,
                     OdtVersion version, std::string_view file) {
  ReadingBuilder build(file, "odt");
  if (!trees.damage.empty()) {
    build.finding("R108", "damaged-part", Severity::warning, trees.damage);
  }
  OdtWalk walk(styles, changes, version, build);
  walk.walk(trees.text());
  say_changes(changes, version, build);
  say_left_out(walk.left_out(), build);
  if (!changes.any()) return build.finish("found no text, expected paragraphs");
  return build.finish(version == OdtVersion::original
                          ? "found no text before the tracked changes; take the final text"
                          : "found no text after the tracked changes; take the original text");
}

}  // namespace

std::vector<Reading> read_odt(std::string_view bytes, std::string_view file,
                              const ReadOptions& options) {
  OdtTrees trees;
  load_odt(bytes, file, trees);
  const OdtStyles styles(trees);
  const OdtChanges changes(trees.text());
  std::vector<Reading> readings;
  if (options.changes != Changes::final_text) {
    readings.push_back(read_version(trees, styles, changes, OdtVersion::original, file));
  }
  if (options.changes != Changes::original_text) {
    readings.push_back(read_version(trees, styles, changes, OdtVersion::final_text, file));
  }
  if (options.changes == Changes::both) {
    readings.front().version = "original";
    readings.back().version = "final";
  }
  return readings;
}

}  // namespace paralign
