#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace holdpoint::runner {

using Secrets = std::map<std::string, std::string>; // reference -> value

// A text that the playbook gives, or a reference whose value comes through the pipe.
struct Value {
    std::string name, text, secret;
};

struct Http {
    std::string method, url, body, auth; // auth: reference or empty
    std::vector<Value> headers;
};

// What spec.json says. Exactly one of argv and http.
struct Spec {
    std::string run, step, key, correlation;
    int64_t attempt = 1;
    std::string directory, program, sha256;
    std::vector<std::string> argv;
    std::vector<Value> env;
    std::optional<Http> http;
    std::string expect; // empty = exit 0, or 200–299
    int64_t timeoutMs = 30'000, graceMs = 10'000;
    int64_t capture = 0; // bytes of standard output to answer with (a look)
    std::string keepIn; // a file to be made for all of standard output (a look), or empty
};

// Everything checked, unknown keys refused; nullopt and `why` when anything is wrong.
std::optional<Spec> parseSpec(std::string_view bytes, std::string &why);
// The text, or the secret's value; nullopt when that secret did not come.
std::optional<std::string> valueOf(const Value &value, const Secrets &secrets);

} // namespace holdpoint::runner
