#include "ui/metrics/panelexport.h"

#include "models/base/sha256.h"
#include "models/room/session.h"
#include "ui/metrics/metricfacts.h"
#include "ui/metrics/metriclimits.h"
#include "ui/widgets/plot.h"
#include "ui/widgets/type.h"
#include "ui/widgets/words.h"

#include <QtCore/QBuffer>
#include <QtCore/QSaveFile>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>
#include <QtSvg/QSvgGenerator>

namespace holdpoint {

namespace {

constexpr QSize picture{960, 460};
constexpr int edge = 20, headHeight = 56, footHeight = 24;
constexpr int panelsToAPage = 3;

// Quoted where needed, and never a formula for whoever opens it.
QByteArray cell(QString text)
{
    static const QString begins = QStringLiteral("=+-@\t\r");
    if (!text.isEmpty() && begins.contains(text.at(0)))
        text.prepend(QLatin1Char('\''));
    return '"' + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")).toUtf8() + '"';
}

QByteArray samplesOf(const RoomSession &session, const Metric &metric, Instant from, Instant to, const PanelExport &panel)
{
    QByteArray csv = "# " + panel.question.simplified().toUtf8() + "\r\n# " + panel.stamp.toUtf8() + "\r\n";
    if (panel.simulated)
        csv += "# DRILL, NOT REAL\r\n";
    else if (!panel.plot.ground.isEmpty())
        csv += "# " + panel.plot.ground.toUtf8() + "\r\n";
    csv += "time_utc,value,state,why\r\n";
    for (const Sample &sample : session.metrics().series(metric.id)) {
        if (sample.at < from || sample.at > to)
            continue;
        const bool valid = sample.state == SampleState::Valid;
        csv += toRfc3339(sample.at).toUtf8() + ',' + (valid ? QByteArray::number(sample.value, 'g', 17) : QByteArray()) + ','
            + sampleStateWord(sample.state).toUtf8() + ',' + cell(sample.why) + "\r\n";
    }
    return csv;
}

void draw(QPainter &painter, const PanelExport &panel)
{
    Plot plot(panel.question);
    const Tokens &t = tokensOf(&plot);
    const QRect inner = QRect({0, 0}, picture).adjusted(edge, edge, -edge, -edge);
    painter.fillRect(QRect({0, 0}, picture), t.surface);
    painter.setPen(t.ink);
    painter.setFont(typeFont(Type::Title));
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine, panel.question);
    painter.setFont(typeFont(Type::Tier1));
    painter.drawText(inner.adjusted(0, 24, 0, 0), Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine, panel.value);
    painter.setFont(typeFont(Type::Caption));
    painter.setPen(t.ink2);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine, panel.stamp);
    if (panel.simulated)
        painter.drawText(inner, Qt::AlignRight | Qt::AlignTop | Qt::TextSingleLine, tr("DRILL, NOT REAL"));
    plot.resize(inner.width(), inner.height() - headHeight - footHeight);
    plot.setData(panel.plot);
    painter.translate(inner.left(), inner.top() + headHeight);
    plot.paintTo(painter);
}

QByteArray pictureOf(const PanelExport &panel, bool svg)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (svg) {
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setSize(picture);
        generator.setViewBox(QRect({0, 0}, picture));
        generator.setTitle(panel.question);
        generator.setDescription(panel.stamp);
        QPainter painter(&generator);
        draw(painter, panel);
        return painter.end() ? bytes : QByteArray();
    }
    QImage image(picture * 2, QImage::Format_RGB32);
    image.setDevicePixelRatio(2);
    image.setText(QStringLiteral("Title"), panel.question);
    image.setText(QStringLiteral("Description"), panel.stamp);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    draw(painter, panel);
    painter.end();
    return image.save(&buffer, "PNG") ? bytes : QByteArray();
}

QByteArray document(const QList<PanelExport> &panels)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pages(&buffer);
    pages.setPageSize(QPageSize(QPageSize::A4));
    pages.setPageMargins({12, 12, 12, 12}, QPageLayout::Millimeter);
    pages.setTitle(tr("Metrics"));
    pages.setCreator(QStringLiteral("Holdpoint ") + QCoreApplication::applicationVersion());
    QPainter painter(&pages);
    const double scale = qMin(1.0 * pages.width() / picture.width(), 1.0 * pages.height() / (panelsToAPage * picture.height()));
    for (qsizetype i = 0; i < panels.size(); ++i) {
        if (i > 0 && i % panelsToAPage == 0)
            pages.newPage();
        painter.save();
        painter.scale(scale, scale);
        painter.translate(0, static_cast<int>(i % panelsToAPage) * picture.height());
        draw(painter, panels.at(i));
        painter.restore();
    }
    return painter.end() ? bytes : QByteArray();
}

// Whole or not at all; the SHA-256 of what was written.
Result<QByteArray> writeWhole(const QByteArray &bytes, const QString &file)
{
    QSaveFile out(file);
    if (bytes.isEmpty() || !out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
        return fail(ErrorKind::Busy, QStringLiteral("write"), tr("%1 could not be written: %2").arg(file, out.errorString()));
    return sha256(bytes);
}

} // namespace

PanelExport panelExport(const RoomSession &session, const Metric &metric, Instant from, Instant to)
{
    const Rollout &r = session.rollout();
    MetricTraces traces;
    const MetricFacts facts = metricFacts(session, metric, traces, {from, to});
    PanelExport panel;
    panel.question = facts.question;
    panel.value =
        QStringLiteral("%1 %2 %3").arg(facts.label, facts.struck || facts.value.isEmpty() ? facts.look.word : facts.value, facts.limit);
    panel.simulated = r.mode == Mode::Drill;
    panel.asOf = r.seq;
    panel.plot = facts.plot;
    panel.stamp = tr("As of %1, event #%2 %3, %4 revision %5, Holdpoint %6")
                      .arg(toRfc3339(to))
                      .arg(r.seq)
                      .arg(QString::fromLatin1(r.head.toHex().left(16)), r.playbook->id)
                      .arg(r.revision)
                      .arg(QCoreApplication::applicationVersion());
    panel.csv = samplesOf(session, metric, from, to, panel);
    return panel;
}

Result<QByteArray> writePanel(const PanelExport &panel, const QString &file)
{
    const bool csv = file.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive);
    const bool svg = file.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive);
    if (!csv && !svg && !file.endsWith(QLatin1String(".png"), Qt::CaseInsensitive))
        return fail(ErrorKind::WrongUse, QStringLiteral("format"), tr("The name has to end in .png, .svg or .csv."));
    return writeWhole(csv ? panel.csv : pictureOf(panel, svg), file);
}

Result<QByteArray> writePanels(const QList<PanelExport> &panels, const QString &file)
{
    return writeWhole(document(panels), file);
}

} // namespace holdpoint
