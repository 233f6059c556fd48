#include "models/runbooks/runner/spec.h"

#include "models/runbooks/runner/json.h"

#include <set>

namespace holdpoint::runner {

namespace {

// Takes the members of one object out, each as its type; what is left over at the end is unknown.
class Fields
{
public:
    Fields(const Json &object, std::string &why) : m_object(object), m_why(why) { }

    void text(const char *key, std::string &to)
    {
        if (const Json *value = take(key, Json::Type::Text)) {
            to = value->text;
            if (to.find('\0') != std::string::npos)
                refuse(std::string(key) + " holds a NUL");
        }
    }
    void integer(const char *key, int64_t &to, int64_t least, int64_t most)
    {
        const Json *value = take(key, Json::Type::Integer);
        if (value && (value->integer < least || value->integer > most))
            refuse(std::string(key) + " is out of range");
        if (value)
            to = value->integer;
    }
    const Json *list(const char *key) { return take(key, Json::Type::List); }
    const Json *object(const char *key) { return take(key, Json::Type::Object); }
    void refuse(const std::string &why)
    {
        if (m_why.empty())
            m_why = why;
    }
    void noMore()
    {
        for (const auto &[key, value] : m_object.members) {
            if (!m_taken.contains(key))
                refuse("unknown key " + key);
        }
    }

private:
    const Json *take(const char *key, Json::Type type)
    {
        m_taken.insert(key);
        const Json *value = m_object.find(key);
        if (value && value->type != type) {
            refuse(std::string(key) + " is of the wrong type");
            return nullptr;
        }
        return value;
    }

    const Json &m_object;
    std::string &m_why;
    std::set<std::string> m_taken;
};

void readValues(const Json *list, std::vector<Value> &to, std::string &why)
{
    if (!list)
        return;
    for (const Json &item : list->list) {
        Fields fields(item, why);
        Value &value = to.emplace_back();
        fields.text("name", value.name);
        fields.text("value", value.text);
        fields.text("secret", value.secret);
        fields.noMore();
        if (value.name.empty() || value.name.find_first_of("=\r\n") != std::string::npos)
            fields.refuse("a name is empty or holds a forbidden character");
    }
}

void readHttp(const Json &object, Http &to, std::string &why)
{
    Fields fields(object, why);
    fields.text("method", to.method);
    fields.text("url", to.url);
    fields.text("body", to.body);
    fields.text("auth", to.auth);
    readValues(fields.list("headers"), to.headers, why);
    fields.noMore();
    if (!to.url.starts_with("http://") && !to.url.starts_with("https://"))
        fields.refuse("url is neither http nor https");
    if (to.method.empty() || to.method.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") != std::string::npos)
        fields.refuse("method is no word of capitals");
    for (const Value &header : to.headers) {
        if (header.text.find_first_of("\r\n") != std::string::npos)
            fields.refuse("a header holds a line end");
    }
}

} // namespace

std::optional<Spec> parseSpec(std::string_view bytes, std::string &why)
{
    why.clear();
    const std::optional<Json> json = parseJson(bytes, why);
    if (!json)
        return std::nullopt;
    Spec spec;
    Fields fields(*json, why);
    fields.text("run", spec.run);
    fields.text("step", spec.step);
    fields.text("key", spec.key);
    fields.text("correlation", spec.correlation);
    fields.integer("attempt", spec.attempt, 0, 1'000'000);
    fields.text("directory", spec.directory);
    fields.text("program", spec.program);
    fields.text("sha256", spec.sha256);
    fields.text("expect", spec.expect);
    fields.integer("timeout_ms", spec.timeoutMs, 1, int64_t{7} * 86'400'000);
    fields.integer("grace_ms", spec.graceMs, 0, 60'000);
    fields.integer("capture", spec.capture, 0, int64_t{64} * 1024 * 1024);
    fields.text("keep_in", spec.keepIn);
    if (!spec.keepIn.empty() && !spec.keepIn.starts_with('/'))
        fields.refuse("keep_in is no absolute path");
    readValues(fields.list("env"), spec.env, why);
    if (const Json *argv = fields.list("argv")) {
        for (const Json &item : argv->list) {
            if (item.type != Json::Type::Text || item.text.find('\0') != std::string::npos)
                fields.refuse("argv holds something that is no text, or a NUL");
            spec.argv.push_back(item.text);
        }
    }
    if (const Json *http = fields.object("http"))
        readHttp(*http, spec.http.emplace(), why);
    fields.noMore();
    if (spec.argv.empty() == !spec.http.has_value())
        fields.refuse("exactly one of argv and http is needed");
    if (!spec.argv.empty() && !spec.program.starts_with('/'))
        fields.refuse("program is no absolute path");
    if (!why.empty())
        return std::nullopt;
    return spec;
}

std::optional<std::string> valueOf(const Value &value, const Secrets &secrets)
{
    if (value.secret.empty())
        return value.text;
    const auto it = secrets.find(value.secret);
    return it == secrets.end() ? std::nullopt : std::optional(it->second);
}

} // namespace holdpoint::runner
