#include <fmt/format.h>

#include <iterator>

#include "apps/commands.hpp"
#include "apps/input.hpp"
#include "apps/notes.hpp"
#include "apps/options.hpp"
#include "apps/output_file.hpp"
#include "paralign/evaluate.hpp"
#include "paralign/import.hpp"

namespace paralign::apps {
namespace {

// All paragraphs of a file, whatever documents it holds.
std::vector<Paragraph> paragraphs_of(const std::string& path) {
  std::vector<Paragraph> all;
  for (Document& document : parse_paragraphs_jsonl(read_bytes(path), shown_name(path))) {
    std::ranges::move(document.paragraphs, std::back_inserter(all));
  }
  return all;
}

std::string segmentation_table(const std::string& gold_file, const std::string& predicted_file) {
  const std::vector<Paragraph> gold = paragraphs_of(gold_file);
  const std::vector<Paragraph> predicted = paragraphs_of(predicted_file);
  const Scores scores = evaluate_segmentation(gold, predicted);
  return fmt::format("precision\trecall\tf1\tgold\tpredicted\n{:.4f}\t{:.4f}\t{:.4f}\t{}\t{}\n",
                     scores.precision, scores.recall, scores.f1, gold.size(), predicted.size());
}

std::string links_table(const CommandLine& line) {
  const std::string& gold_file = line.files()[0];
  const std::string& predicted_file = line.files()[1];
  const GoldLinks gold = parse_links(read_bytes(gold_file), shown_name(gold_file));
  const GoldLinks predicted =
      parse_any_links(read_bytes(predicted_file), shown_name(predicted_file));
  std::vector<Paragraph> source;
  std::vector<Paragraph> target;
  if (line.has("source")) {
    source = paragraphs_of(line.text("source"));
    target = paragraphs_of(line.text("target"));
  }
  const LinkScores scores = evaluate_links(gold, predicted, source, target);
  std::string table =
      "precision\trecall\tf1\tpredicted\tsure\tpossible\tno_partner_precision\tno_partner_recall\t"
      "no_partner_f1\twithout_partner\n";
  fmt::format_to(std::back_inserter(table), "{:.4f}\t{:.4f}\t{:.4f}\t{}\t{}\t{}\t",
                 scores.links.precision, scores.links.recall, scores.links.f1, scores.predicted,
                 scores.sure, scores.possible);
  if (scores.has_no_partner) {
    fmt::format_to(std::back_inserter(table), "{:.4f}\t{:.4f}\t{:.4f}\t{}\n",
                   scores.no_partner.precision, scores.no_partner.recall, scores.no_partner.f1,
                   scores.without_partner);
  } else {
    table += "\t\t\t\n";
  }
  return table;
}

}  // namespace

ExitCode run_evaluate(std::span<const std::string> arguments) {
  CommandLine line(
      "paralign evaluate GOLD PREDICTED [options]",
      "Compares links with gold links, or paragraphs with gold paragraphs, and prints\n"
      "figures with tabs between them. PREDICTED: what align wrote as tsv, jsonl or "
      "links.",
      "paralign evaluate gold.tsv links.tsv --source a.jsonl --target b.jsonl");
  line.add("source", "FILE",
           "paragraphs of the first document: counts its body paragraphs alone, and those without "
           "partner")
      .add("target", "FILE", "paragraphs of the second document")
      .add_flag("segmentation",
                "GOLD and PREDICTED are paragraphs (jsonl): compares their boundaries");
  if (!line.parse(arguments)) return ExitCode::done;
  if (line.files().size() != 2) {
    throw UsageError(fmt::format("found {} file{}, expected two: GOLD and PREDICTED",
                                 line.files().size(), line.files().size() == 1 ? "" : "s"));
  }
  if (line.has("source") != line.has("target")) {
    throw UsageError("found --source or --target alone, expected both or neither");
  }
  if (line.has("segmentation") && line.has("source")) {
    throw UsageError("found --source with --segmentation, expected one of them");
  }
  refuse_standard_input_twice(
      {line.files()[0], line.files()[1], line.text("source"), line.text("target")});
  const std::string table = line.has("segmentation")
                                ? segmentation_table(line.files()[0], line.files()[1])
                                : links_table(line);
  OutputFile output(line.text("output"));
  output.write(table);
  output.commit();
  return ExitCode::done;
}

}  // namespace paralign::apps
