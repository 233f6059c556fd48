#pragma once

#include <QtCore/QSize>
#include <QtCore/QString>

#include <optional>

namespace holdpoint {

// The command line of the window.
struct Options {
    QString room, person, theme, view, grab, open, what;
    QSize size{1440, 900};
    bool observer = false, sample = false, participant = false, wall = false, newInstance = false;
};

// Read before there is an application, so that --help and --version need no display. A number is the exit code.
std::optional<int> readOptions(int argc, char **argv, Options &options);

} // namespace holdpoint
