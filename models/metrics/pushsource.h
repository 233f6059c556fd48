#pragma once

#include "models/metrics/freshness.h"
#include "models/metrics/pushrequest.h"
#include "models/metrics/seriesfinder.h"
#include "models/metrics/source.h"

#include <QtNetwork/QTcpServer>

class QTcpSocket;

namespace holdpoint {

// Scripts push Prometheus text to it: one POST with a token, over loopback. Listens from its first poll on. A poll answers with
// what was pushed last; where nothing new comes for 3 intervals that is stale.
class PushSource : public MetricSource
{
    Q_OBJECT

public:
    // `url`: http, a loopback address, port and path. `token`: as the scripts send it, without "Bearer".
    PushSource(const Setting &setting, const QUrl &url, const QByteArray &token, const QList<Metric> &metrics, QObject *parent = nullptr);

    void poll(Instant t) override;
    void cancel() override { }
    int port() const { return m_server.serverPort(); } // 0: not listening

private:
    struct Talk {
        QByteArray bytes;
        std::optional<PushHead> head;
        bool answered = false;
    };
    struct Pushed {
        Sample sample;
        std::optional<Instant> own;
        bool fresh = true; // not polled yet
        Instant since; // the first poll that saw it
    };

    QString listenNow();
    void admit();
    void readSome(QTcpSocket &socket, Talk &talk);
    void take(QTcpSocket &socket, const Talk &talk);
    static void answer(QTcpSocket &socket, int status, const QString &text);
    bool isTooMuch();

    QTcpServer m_server;
    QUrl m_url;
    PushRules m_rules;
    SeriesFinder m_finder;
    Freshness m_freshness;
    QHash<QString, Pushed> m_pushed;
    int m_talks = 0;
    double m_allowance;
    Duration m_lastRequest{0};
};

} // namespace holdpoint
