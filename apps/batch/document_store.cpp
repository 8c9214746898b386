#include "apps/batch/document_store.hpp"

#include <utility>

#include "apps/batch/packed.hpp"

namespace paralign::apps {
namespace {

constexpr std::size_t kKeyLength = 32;  // of `short_hash`
constexpr std::size_t kPlaceLength =
    2 * sizeof(std::uint32_t) + 2 * sizeof(std::uint64_t) + sizeof(std::uint32_t) + kKeyLength;

void pack(Packer& packer, const DocumentPlace& place) {
  packer << place.file << place.position << place.offset << place.length << place.key;
}

DocumentPlace take_place(Unpacker& unpacker) {
  DocumentPlace place;
  unpacker >> place.file >> place.position >> place.offset >> place.length >> place.key;
  return place;
}

void pack(Packer& packer, const CorpusDocument& document, std::uint32_t part) {
  packer << document.file << document.sha256 << document.reader << document.name
         << document.language << document.genre << document.symbol << document.number
         << document.date << document.revision << document.corrigendum << document.paragraphs
         << part;
  packer << static_cast<std::uint32_t>(document.title_terms.size());
  for (const std::uint64_t term : document.title_terms) packer << term;
  packer << static_cast<std::uint32_t>(document.cited.size());
  for (const std::string& number : document.cited) packer << number;
}

CorpusDocument take_about(Unpacker& unpacker) {
  CorpusDocument document;
  unpacker >> document.file >> document.sha256 >> document.reader >> document.name >>
      document.language >> document.genre >> document.symbol >> document.number >> document.date >>
      document.revision >> document.corrigendum >> document.paragraphs >> document.part;
  return document;
}

void take_content(Unpacker& unpacker, CorpusDocument& document) {
  document.title_terms.resize(unpacker.take<std::uint32_t>());
  for (std::uint64_t& term : document.title_terms) unpacker >> term;
  document.cited.resize(unpacker.take<std::uint32_t>());
  for (std::string& number : document.cited) unpacker >> number;
}

}  // namespace

void DocumentStore::put(std::uint32_t file, const FileOutcome& outcome) {
  if (!outcome.code.empty()) {
    failures_[file] = {{}, outcome.code, outcome.message};
    return;
  }
  ++counts_.done;
  const auto count = static_cast<std::uint32_t>(outcome.documents.size());
  if (count > 0) first_[file] = static_cast<std::uint32_t>(records_.size());
  if (count > 1) more_[file] = count;
  for (std::uint32_t i = 0; i < count; ++i) {
    const StoredDocument& document = outcome.documents[i];
    ++counts_.languages[document.about.language];
    ++counts_.readers[document.about.reader];
    Packer packer;
    pack(packer, {file, i, document.offset, document.length, outcome.key});
    pack(packer, document.about, count > 1 ? i + 1 : 0);
    records_.add(packer.bytes());
  }
}

FileCounts DocumentStore::finish(const InputFiles& files) {
  records_.finish();
  order_.reserve(records_.size());
  for (std::uint32_t file = 0; file < first_.size(); ++file) {
    if (first_[file] == kNone) continue;
    const std::uint32_t record = std::exchange(first_[file], size());
    const auto several = more_.find(file);
    const std::uint32_t count = several == more_.end() ? 1 : several->second;
    for (std::uint32_t i = 0; i < count; ++i) order_.push_back(record + i);
  }
  counts_.files = first_.size();
  for (auto& [file, failure] : failures_) {
    failure.file = files.name(file);
    counts_.failures.push_back(std::move(failure));
  }
  failures_.clear();
  return std::move(counts_);
}

CorpusDocument DocumentStore::at(std::uint32_t position) const {
  const std::string record = records_.at(order_[position]);
  Unpacker unpacker(record);
  (void)take_place(unpacker);
  CorpusDocument document = take_about(unpacker);
  take_content(unpacker, document);
  return document;
}

CorpusDocument DocumentStore::about(std::uint32_t position) const {
  const std::string record = records_.at(order_[position]);
  Unpacker unpacker(record);
  (void)take_place(unpacker);
  return take_about(unpacker);
}

DocumentPlace DocumentStore::place(std::uint32_t position) const {
  const std::string record = records_.at(order_[position], kPlaceLength);
  Unpacker unpacker(record);
  return take_place(unpacker);
}

}  // namespace paralign::apps
