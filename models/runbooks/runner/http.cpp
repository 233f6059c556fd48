#include "models/runbooks/runner/http.h"

#include <arpa/inet.h>
#include <curl/curl.h>
#include <dlfcn.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace holdpoint::runner {

namespace {

constexpr size_t maxAnswer = 256 * 1024;

// libcurl.so.4, loaded when the first request is made: every other step starts without its two dozen libraries.
struct Library {
    void *handle = ::dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
    decltype(&curl_easy_init) init = load<decltype(&curl_easy_init)>("curl_easy_init");
    decltype(&curl_easy_setopt) setopt = load<decltype(&curl_easy_setopt)>("curl_easy_setopt");
    decltype(&curl_easy_perform) perform = load<decltype(&curl_easy_perform)>("curl_easy_perform");
    decltype(&curl_easy_getinfo) info = load<decltype(&curl_easy_getinfo)>("curl_easy_getinfo");
    decltype(&curl_easy_strerror) words = load<decltype(&curl_easy_strerror)>("curl_easy_strerror");
    decltype(&curl_easy_cleanup) cleanup = load<decltype(&curl_easy_cleanup)>("curl_easy_cleanup");
    decltype(&curl_slist_append) append = load<decltype(&curl_slist_append)>("curl_slist_append");
    decltype(&curl_slist_free_all) freeList = load<decltype(&curl_slist_free_all)>("curl_slist_free_all");

    template <class F> F load(const char *name) { return handle ? reinterpret_cast<F>(::dlsym(handle, name)) : nullptr; }
    bool isUsable() const { return init && setopt && perform && info && words && cleanup && append && freeList; }
};

struct Transfer {
    const std::function<void(std::string_view)> &body;
    const std::function<bool()> &cancelled;
    std::string host; // as the playbook names it
    size_t received = 0;
    bool tooMuch = false, connected = false, forbidden = false;
};

size_t onBody(char *bytes, size_t, size_t n, void *data)
{
    auto *transfer = static_cast<Transfer *>(data);
    const size_t room = maxAnswer - transfer->received;
    transfer->body({bytes, std::min(n, room)});
    transfer->received += std::min(n, room);
    transfer->tooMuch = n > room;
    return transfer->tooMuch ? 0 : n;
}

int onProgress(void *data, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    const auto *transfer = static_cast<Transfer *>(data);
    return transfer->cancelled && transfer->cancelled() ? 1 : 0;
}

bool isLinkLocal(const sockaddr *address)
{
    if (address->sa_family == AF_INET) {
        const auto *v4 = reinterpret_cast<const sockaddr_in *>(address);
        return (ntohl(v4->sin_addr.s_addr) >> 16) == 0xa9fe; // 169.254/16, where clouds keep their metadata
    }
    return address->sa_family == AF_INET6 && IN6_IS_ADDR_LINKLOCAL(&reinterpret_cast<const sockaddr_in6 *>(address)->sin6_addr);
}

curl_socket_t onSocket(void *data, curlsocktype, curl_sockaddr *address)
{
    auto *transfer = static_cast<Transfer *>(data);
    const bool named = transfer->host.starts_with("169.254.") || transfer->host.starts_with("[fe80");
    if (isLinkLocal(&address->addr) && !named) {
        transfer->forbidden = true;
        return CURL_SOCKET_BAD;
    }
    return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

std::string hostOf(const std::string &url)
{
    const size_t begin = url.find("://") + 3;
    return url.substr(begin, url.find_first_of("/?#", begin) - begin);
}

struct Headers {
    const Library &curl;
    curl_slist *list = nullptr;
    explicit Headers(const Library &library) : curl(library) { }
    ~Headers()
    {
        if (list)
            curl.freeList(list);
    }
    void add(const std::string &line) { list = curl.append(list, line.c_str()); }
};

bool fillHeaders(Headers &headers, const Http &http, const Secrets &secrets, const std::string &key, std::string &missing)
{
    headers.add("Accept-Encoding: identity");
    headers.add("Expect:");
    if (!key.empty())
        headers.add("Idempotency-Key: " + key);
    for (const Value &header : http.headers) {
        const auto value = valueOf(header, secrets);
        if (!value || value->find_first_of("\r\n") != std::string::npos) {
            missing = header.secret;
            return false;
        }
        headers.add(header.name + ": " + *value);
    }
    if (!http.auth.empty()) {
        const auto value = valueOf({"", "", http.auth}, secrets);
        if (!value || value->find_first_of("\r\n") != std::string::npos) {
            missing = http.auth;
            return false;
        }
        headers.add("Authorization: " + (value->find(' ') == std::string::npos ? "Bearer " + *value : *value));
    }
    return true;
}

HttpEnd ending(const Library &curl, CURL *easy, CURLcode code, const Transfer &transfer)
{
    long status = 0, sent = 0;
    curl.info(easy, CURLINFO_RESPONSE_CODE, &status);
    curl.info(easy, CURLINFO_REQUEST_SIZE, &sent);
    if (status > 0 && (code == CURLE_OK || transfer.tooMuch))
        return {HttpEnd::Kind::Status, status, {}};
    if (transfer.forbidden)
        return {HttpEnd::Kind::NotStarted, 0, "link-local address not named by the playbook"};
    const bool sentNothing = sent == 0;
    return {sentNothing ? HttpEnd::Kind::NotStarted : HttpEnd::Kind::NoAnswer, status, curl.words(code)};
}

} // namespace

HttpEnd request(const Http &http, const Secrets &secrets, const std::string &key, int64_t timeoutMs,
                const std::function<void(std::string_view)> &body, const std::function<bool()> &cancelled)
{
    const Library curl;
    if (!curl.isUsable())
        return {HttpEnd::Kind::NotStarted, 0, "libcurl is not installed"};
    if (hostOf(http.url).find('@') != std::string::npos)
        return {HttpEnd::Kind::NotStarted, 0, "the url carries a user name"};
    Headers headers(curl);
    std::string missing;
    if (!fillHeaders(headers, http, secrets, key, missing))
        return {HttpEnd::Kind::NotStarted, 0, "missing secret " + missing};
    CURL *easy = curl.init();
    if (!easy)
        return {HttpEnd::Kind::NotStarted, 0, "libcurl cannot start"};
    Transfer transfer{body, cancelled, hostOf(http.url)};
    curl.setopt(easy, CURLOPT_URL, http.url.c_str());
    curl.setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl.setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl.setopt(easy, CURLOPT_PROXY, "");
    curl.setopt(easy, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
    curl.setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl.setopt(easy, CURLOPT_TIMEOUT_MS, static_cast<long>(timeoutMs));
    curl.setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(timeoutMs));
    curl.setopt(easy, CURLOPT_MAXREDIRS, 0L);
    curl.setopt(easy, CURLOPT_HTTPHEADER, headers.list);
    curl.setopt(easy, CURLOPT_WRITEFUNCTION, onBody);
    curl.setopt(easy, CURLOPT_WRITEDATA, &transfer);
    curl.setopt(easy, CURLOPT_NOPROGRESS, 0L);
    curl.setopt(easy, CURLOPT_XFERINFOFUNCTION, onProgress);
    curl.setopt(easy, CURLOPT_XFERINFODATA, &transfer);
    curl.setopt(easy, CURLOPT_OPENSOCKETFUNCTION, onSocket);
    curl.setopt(easy, CURLOPT_OPENSOCKETDATA, &transfer);
    if (!http.body.empty()) {
        curl.setopt(easy, CURLOPT_POSTFIELDSIZE, static_cast<long>(http.body.size()));
        curl.setopt(easy, CURLOPT_POSTFIELDS, http.body.c_str());
    }
    if (http.method == "HEAD")
        curl.setopt(easy, CURLOPT_NOBODY, 1L);
    curl.setopt(easy, CURLOPT_CUSTOMREQUEST, http.method.c_str());
    const CURLcode code = curl.perform(easy);
    const HttpEnd end = ending(curl, easy, code, transfer);
    curl.cleanup(easy);
    return end;
}

} // namespace holdpoint::runner
