#include "app/holdpoint/options.h"

#include <QtCore/QStringList>

#include <CLI/CLI.hpp>

namespace holdpoint {

namespace {

// "1440x900", from 640x480 to 8192 a side.
std::optional<QSize> sizeFrom(const std::string &text)
{
    const QStringList parts = QString::fromStdString(text).split(QLatin1Char('x'));
    if (parts.size() != 2)
        return {};
    const QSize size(parts.at(0).toInt(), parts.at(1).toInt());
    const bool sane = size.width() >= 640 && size.height() >= 480 && size.width() <= 8192 && size.height() <= 8192;
    return sane ? std::optional(size) : std::nullopt;
}

} // namespace

std::optional<int> readOptions(int argc, char **argv, Options &options)
{
    CLI::App app("Holdpoint, the war room for migration rollouts.", "holdpoint");
    app.set_version_flag("--version", "0.1.0");
    std::string room, what, person, theme, view, grab, size, path;
    app.add_option("--room", room, "the folder of the room to open");
    app.add_option("what", what, "a playbook or the folder of a room");
    app.add_option("--as", person, "who acts (an id of the playbook)");
    app.add_flag("--observer", options.observer, "only read; never take the engine");
    app.add_flag("--participant", options.participant, "play in a drill: knows nothing of its scenario, never takes the engine");
    app.add_flag("--wall", options.wall, "show the wall window as well");
    app.add_flag("--sample", options.sample, "begin with the sample drill");
    app.add_flag("--new-instance", options.newInstance, "one more window on a room that is open already");
    app.add_option("--theme", theme, "light, dark, contrast or system")->check(CLI::IsMember({"light", "dark", "contrast", "system"}));
    app.add_option("--view", view, "board, gates, metrics, triggers, rollback, comms, timeline, drill, review or library");
    app.add_option("--open", path, "a thing to show, such as gate/cohort");
    app.add_option("--grab", grab, "write a picture of the window after the first data and leave");
    app.add_option("--size", size, "of the window, such as 1440x900")->check([](const std::string &text) {
        return sizeFrom(text) ? std::string() : std::string("not a size such as 1440x900");
    });
    app.add_option("--platform", "passed on to Qt");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    options.room = QString::fromStdString(room);
    options.what = QString::fromStdString(what);
    options.person = QString::fromStdString(person);
    options.theme = QString::fromStdString(theme);
    options.view = QString::fromStdString(view);
    options.open = QString::fromStdString(path);
    options.grab = QString::fromStdString(grab);
    options.size = sizeFrom(size).value_or(options.size);
    return {};
}

} // namespace holdpoint
