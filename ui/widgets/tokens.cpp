#include "ui/widgets/tokens.h"

#include "ui/widgets/style.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtWidgets/QApplication>
#include <QtWidgets/QProxyStyle>
#include <QtWidgets/QWidget>

#include <array>

// The macro that pulls in a static library's resources must stand outside every namespace.
static void initResources()
{
    Q_INIT_RESOURCE(holdpoint);
}

namespace holdpoint {

namespace {

Tokens read(const QJsonObject &from, ThemeName name)
{
    const auto color = [&from](const char *key) { return QColor(from.value(QLatin1String(key)).toString()); };
    Tokens t;
    t.name = name;
    t.bg = color("bg");
    t.surface = color("surface");
    t.raised = color("raised");
    t.hair = color("hair");
    t.ink = color("ink");
    t.ink2 = color("ink2");
    t.ctl = color("ctl");
    t.dis = color("dis");
    t.accent = color("accent");
    t.focusInner = color("focusInner");
    t.ok = color("ok");
    t.watchStroke = color("watchStroke");
    t.fire = color("fire");
    t.roll = color("roll");
    t.stale = color("stale");
    t.fireBar = color("fireBar");
    t.band = color("band");
    t.plot = color("plot");
    const QJsonObject plates = from.value(QLatin1String("plates")).toObject();
    for (const char *key : {"neutral", "watch", "fire", "roll", "stale", "ok", "accent", "drill"}) {
        const QJsonArray p = plates.value(QLatin1String(key)).toArray();
        t.plates.append({QColor(p.at(0).toString()), QColor(p.at(1).toString()), QColor(p.at(2).toString())});
    }
    return t;
}

std::array<Tokens, 3> readAll()
{
    initResources();
    QFile file(QStringLiteral(":/holdpoint/themes/tokens.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("tokens.json is not built in");
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    return {read(all.value(QLatin1String("light")).toObject(), ThemeName::Light),
            read(all.value(QLatin1String("dark")).toObject(), ThemeName::Dark),
            read(all.value(QLatin1String("contrast")).toObject(), ThemeName::Contrast)};
}

} // namespace

QColor Tokens::tone(Tone tone) const
{
    switch (tone) {
    case Tone::Ink:
        return ink;
    case Tone::Ink2:
        return ink2;
    case Tone::Control:
        return ctl;
    case Tone::Disabled:
        return dis;
    case Tone::Accent:
        return accent;
    case Tone::Ok:
        return ok;
    case Tone::Watch:
        return watchStroke;
    case Tone::Fire:
        return fire;
    case Tone::Roll:
        return roll;
    case Tone::Stale:
        return stale;
    }
    return ink;
}

QPalette Tokens::palette() const
{
    QPalette p;
    const auto set = [&p](QPalette::ColorRole role, const QColor &on, const QColor &off) {
        p.setColor(QPalette::Active, role, on);
        p.setColor(QPalette::Inactive, role, on);
        p.setColor(QPalette::Disabled, role, off);
    };
    set(QPalette::Window, bg, bg);
    set(QPalette::WindowText, ink, dis);
    set(QPalette::Base, raised, surface);
    set(QPalette::AlternateBase, surface, surface);
    set(QPalette::Text, ink, dis);
    set(QPalette::Button, raised, surface);
    set(QPalette::ButtonText, ink, dis);
    set(QPalette::BrightText, fire, dis);
    set(QPalette::Highlight, accent, dis);
    set(QPalette::HighlightedText, plate(PlateTone::Accent).text, surface);
    set(QPalette::PlaceholderText, ink2, dis);
    set(QPalette::ToolTipBase, raised, raised);
    set(QPalette::ToolTipText, ink, ink);
    set(QPalette::Link, accent, dis);
    set(QPalette::LinkVisited, accent, dis);
    set(QPalette::Light, raised, raised);
    set(QPalette::Midlight, surface, surface);
    set(QPalette::Mid, hair, hair);
    set(QPalette::Dark, ctl, dis);
    set(QPalette::Shadow, ctl, hair);
    return p;
}

const Tokens &tokensOf(ThemeName name)
{
    static const std::array<Tokens, 3> all = readAll();
    return all.at(static_cast<size_t>(name));
}

const Tokens &tokensOf(const QWidget *widget)
{
    QStyle *style = widget ? widget->style() : QApplication::style();
    const auto *ours = qobject_cast<const Style *>(style);
    return tokensOf(ours ? ours->theme() : ThemeName::Light);
}

} // namespace holdpoint
