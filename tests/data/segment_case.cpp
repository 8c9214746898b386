// Segments a text and compares with the gold file beside it: a line each for every paragraph, with
// the fields that matter there (document, label, kind, number, marker, lead, text, notes, parent).
// usage: segment_case TEXT GOLD.jsonl ["--write"]

#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "paralign/read.hpp"
#include "paralign/segment.hpp"

namespace {

using nlohmann::ordered_json;

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

ordered_json to_json(const paralign::Document& document, const paralign::Paragraph& paragraph) {
  ordered_json out;
  out["document"] = document.name;
  out["label"] = paragraph.label;
  out["kind"] = paralign::kind_name(paragraph.kind);
  out["number"] = paragraph.number;
  out["marker"] = paragraph.marker;
  out["parent"] = paragraph.parent ? ordered_json(*paragraph.parent) : ordered_json(nullptr);
  out["lead"] = paragraph.lead;
  out["text"] = paragraph.text;
  out["notes"] = paragraph.notes;
  return out;
}

std::vector<ordered_json> segmented(const std::string& path) {
  std::vector<ordered_json> found;
  const auto name = path.substr(path.find_last_of('/') + 1);
  for (const auto& document : paralign::segment(paralign::read_text(read_file(path), name))) {
    for (const auto& paragraph : document.paragraphs) {
      found.push_back(to_json(document, paragraph));
    }
  }
  return found;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  const auto found = segmented(argv[1]);
  if (argc > 3 && std::string(argv[3]) == "--write") {
    std::ofstream out(argv[2], std::ios::binary);
    for (const auto& line : found) out << line.dump() << '\n';
    return 0;
  }
  std::ifstream in(argv[2]);
  std::size_t i = 0;
  int failures = 0;
  for (std::string line; std::getline(in, line); ++i) {
    const auto gold = ordered_json::parse(line);
    for (const auto& [field, value] : gold.items()) {
      const ordered_json have = i < found.size() ? found[i][field] : ordered_json(nullptr);
      if (i < found.size() && have == value) continue;
      std::cout << argv[1] << ": paragraph " << i << ": " << field << ": found " << have.dump()
                << ", expected " << value.dump() << '\n';
      ++failures;
    }
  }
  if (i != found.size()) {
    std::cout << argv[1] << ": found " << found.size() << " paragraphs, expected " << i << '\n';
    ++failures;
  }
  return failures == 0 ? 0 : 1;
}
