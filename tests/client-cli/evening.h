// A server with one open session and its facilitator; people come as a test calls them.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "tests/api/server_process.h"
#include "tests/system/command_line.h"

namespace vooraf::cli {

class Evening {
 public:
  Evening() {
    constexpr const char* password = "a long enough password";
    server_.AddFacilitator("fatima", password);
    server_.Start();
    std::filesystem::create_directory(folder());
    auto& fatima = facilitator();
    fatima.Must({"auth", "sign-in", "fatima", "--password-stdin"}, password);
    const std::string made =
        fatima.Must({"session", "create", "--template", "eerste-gesprek", "--controller",
                     "Gemeente Voorbeeld", "--purpose", "Proef", "--legal-basis", "Toestemming",
                     "--privacy-contact", "ons@example.org"});
    session_ = LastWord(made);
    code_ = LastWord(fatima.Must({"session", "open"}));
    fatima.Must({"session", "start"});
  }

  api::ServerProcess& server() { return server_; }
  std::filesystem::path folder() const { return server_.folder() / "people"; }
  const std::string& session() const { return session_; }
  const std::string& code() const { return code_; }
  system_test::CommandLine& facilitator() { return (*this)["fatima"]; }

  // Somebody, as yet unknown to the server. They speak Dutch.
  system_test::CommandLine& operator[](const std::string& name) {
    auto& person = people_[name];
    if (!person) {
      person = std::make_unique<system_test::CommandLine>(name, server_.address(), folder());
    }
    return *person;
  }
  void Join(const std::string& name, const std::string& group) {
    (*this)[name].Must({"join", code_, "--group", group});
  }

 private:
  static std::string LastWord(std::string text) {
    while (!text.empty() && text.back() == '\n') text.pop_back();
    return text.substr(text.find_last_of(" \n") + 1);
  }

  api::ServerProcess server_;
  std::map<std::string, std::unique_ptr<system_test::CommandLine>> people_;
  std::string session_;
  std::string code_;
};

}  // namespace vooraf::cli
