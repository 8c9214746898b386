#include "tokenize/read/office.hpp"

#include <algorithm>
#include <array>

#include "paralign/error.hpp"
#include "tokenize/read/archive.hpp"
#include "tokenize/read/private_folder.hpp"

namespace paralign::detail {
namespace {

// No macros, no links followed, and a proxy where nobody listens: nothing is fetched, whatever a
// file points to. A fresh profile has no other settings.
constexpr std::string_view kSettings =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings">
<prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop>
<prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop>
<prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop>
<prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop>
<prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop>
<prop oor:name="ooInetFTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop>
<prop oor:name="ooInetFTPProxyPort" oor:op="fuse"><value>9</value></prop>
<prop oor:name="ooInetNoProxy" oor:op="fuse"><value></value></prop></item>
<item oor:path="/org.openoffice.Setup/Office">
<prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
)";

// Ours, so that no name from outside reaches a path or the program: "0001".
std::string stem(std::size_t position) {
  const std::string digits = std::to_string(position + 1);
  return std::string(digits.size() < 4 ? 4 - digits.size() : 0, '0') + digits;
}

std::string input_name(const OfficeFile& file, std::size_t position) {
  const bool is_known = file.format == Format::rtf || file.format == Format::wpd;
  return "in/" + stem(position) + '.' + std::string(is_known ? format_name(file.format) : "doc");
}

// With anything in front of its brace LibreOffice takes RTF for plain text.
std::string_view content_of(const OfficeFile& file) noexcept {
  if (file.format != Format::rtf) return file.bytes;
  return file.bytes.substr(std::min(file.bytes.find('{'), file.bytes.size()));
}

void lay_out(const PrivateFolder& folder, const std::vector<OfficeFile>& files) {
  for (const std::string_view name : {"home", "tmp", "in", "out", "profile", "profile/user"}) {
    folder.add_folder(name);
  }
  folder.write("profile/user/registrymodifications.xcu", kSettings);
  for (std::size_t i = 0; i < files.size(); ++i) {
    folder.write(input_name(files[i], i), content_of(files[i]));
  }
}

std::vector<std::string> command_for(const PrivateFolder& folder,
                                     const std::vector<OfficeFile>& files) {
  std::vector<std::string> command{
      "soffice",
      "--headless",
      "--norestore",
      "--nolockcheck",
      "-env:UserInstallation=" + PrivateFolder::url(folder.path() + "/profile"),
      "--convert-to",
      "docx:MS Word 2007 XML",
      "--outdir",
      "out"};
  for (std::size_t i = 0; i < files.size(); ++i) command.push_back(input_name(files[i], i));
  return command;
}

std::size_t count_of(std::string_view text, std::string_view part) noexcept {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos;
       at = text.find(part, at + part.size())) {
    ++count;
  }
  return count;
}

// Of what it said last; that it finds no Java is of no account.
std::string last_line(std::string_view text) {
  while (true) {
    while (text.ends_with('\n')) text.remove_suffix(1);
    const std::size_t begin = text.rfind('\n') + 1;  // 0 where there is none
    const std::string_view line = text.substr(begin);
    if (line.find("javaldx") == std::string_view::npos) return std::string(line.substr(0, 200));
    text = text.substr(0, begin);
  }
}

}  // namespace

OfficeCall call_office(const std::vector<OfficeFile>& files, std::uint32_t seconds) {
  constexpr std::size_t kMostBytes = std::size_t{256} << 20U;
  const PrivateFolder folder(files.front().file);
  lay_out(folder, files);
  const std::array<std::string, 4> variables{
      "HOME=" + folder.path() + "/home", "TMPDIR=" + folder.path() + "/tmp",
      "XDG_CONFIG_HOME=" + folder.path() + "/home", "XDG_CACHE_HOME=" + folder.path() + "/home"};
  ProcessOptions options;
  options.seconds = seconds;
  options.directory = folder.path();
  options.variables = variables;
  const ProcessResult result = run_process(command_for(folder, files), options);
  OfficeCall call;
  call.end = result.end;
  call.code = result.code;
  call.message = last_line(result.errors);
  call.refused = count_of(result.errors, "could not be loaded");
  for (std::size_t i = 0; i < files.size(); ++i) {
    call.outputs.push_back(folder.read("out/" + stem(i) + ".docx", kMostBytes).value_or(""));
    try {  // the last one may be cut off
      if (!call.outputs.back().empty()) Archive(call.outputs.back(), files[i].file);
    } catch (const Error&) {
      call.outputs.back().clear();
    }
  }
  return call;
}

std::string office_version(std::string_view docx) {
  constexpr std::string_view kMark = "<Application>LibreOffice/";
  const std::string properties = Archive(docx, {}).read("docProps/app.xml").value_or("");
  const std::size_t at = properties.find(kMark);
  if (at == std::string::npos) return {};
  const std::size_t begin = at + kMark.size();
  return properties.substr(begin, properties.find_first_not_of("0123456789.", begin) - begin);
}

}  // namespace paralign::detail
