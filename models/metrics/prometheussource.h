#pragma once

#include "models/metrics/freshness.h"
#include "models/metrics/httpfetch.h"
#include "models/metrics/prometheusanswer.h"
#include "models/metrics/source.h"
#include "models/playbook/playbook.h"

namespace holdpoint {

// Asks a Prometheus server for the value of each query at the instant T, one request after the other, first `alive`. Its
// timeout is for all of them together.
class PrometheusSource : public MetricSource
{
    Q_OBJECT

public:
    PrometheusSource(const Setting &setting, const QUrl &base, const QString &alive, const QByteArray &auth, const QList<Metric> &metrics,
                     QObject *parent = nullptr);

    void poll(Instant t) override;
    void cancel() override;
    void fill(Instant from, Instant to) override;

private:
    struct Question {
        QString metric, query;
    };
    struct Gap {
        QString metric, query;
        Instant from, to;
    };

    void ask(const QUrl &url, Duration timeout, std::function<void(const HttpAnswer &)> done);
    Duration left() const;
    void askAlive();
    void askNext();
    void askAge(const Question &question, const Sample &sample);
    void answered(const QString &metric, const Sample &sample);
    void answerRest(SampleState state, const QString &why);
    void finish();
    void fillNext();
    Sample sampleOf(const HttpAnswer &answer, std::optional<Instant> *age = nullptr);

    HttpFetch m_fetch;
    QUrl m_base;
    QString m_alive;
    QByteArray m_auth;
    QList<Question> m_questions, m_open;
    QList<Gap> m_gaps;
    Freshness m_freshness;
    bool m_polling = false;
    Instant m_t;
    Duration m_began{0};
    QList<Sample> m_samples;
    QStringList m_notes;
};

} // namespace holdpoint
