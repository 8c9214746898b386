#include "apps/batch/corpus_files.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>

namespace paralign::apps {

namespace fs = std::filesystem;

void CorpusFiles::make_room_for(const std::string& name) const {
  if (name.find('/') == std::string::npos) return;
  std::error_code ignored;  // opening says what is wrong
  fs::create_directories(fs::path(task_.workspace().output(name)).parent_path(), ignored);
}

void CorpusFiles::append(const std::string& name, std::string_view bytes) {
  File& file = files_[name];
  if (!file.output) {
    make_room_for(name);
    const std::string path = task_.workspace().output(name);
    file.output = std::make_unique<OutputFile>(path, task_.temporary_for(path));
  }
  file.output->write(bytes);
  file.hash.add(bytes);
}

void CorpusFiles::write(const std::string& name, std::string_view bytes) {
  make_room_for(name);
  task_.write(task_.workspace().output(name), bytes, false);  // there may be a million
  done_.push_back({name, sha256_of(bytes)});
}

std::vector<FileHash> CorpusFiles::commit() {
  for (auto& [name, file] : files_) {
    file.output->commit();
    done_.push_back({name, file.hash.digest()});
  }
  files_.clear();
  std::ranges::sort(done_, {}, &FileHash::name);
  remove_others(done_);
  return done_;
}

void CorpusFiles::remove_others(const std::vector<FileHash>& written) const {
  const std::string list = task_.workspace().output("cache/files.tsv");
  std::set<std::string> names;
  std::string text;
  for (const FileHash& file : written) {
    names.insert(file.name);
    text += file.name + '\n';
  }
  std::ifstream earlier(list, std::ios::binary);
  std::error_code ignored;
  for (std::string name; std::getline(earlier, name);) {
    if (!names.contains(name)) fs::remove(task_.workspace().output(name), ignored);
  }
  task_.write(list, text);
}

}  // namespace paralign::apps
