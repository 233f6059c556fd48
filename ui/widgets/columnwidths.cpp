#include "ui/widgets/columnwidths.h"

#include <algorithm>
#include <cmath>

namespace holdpoint {

namespace {

constexpr int smallestOpen = 80; // px
constexpr int openWish = 240; // what an open column asks for before fixed ones keep spare room
constexpr double smallestShare = 0.4;

struct Room {
    int best = 0, least = 0;
    bool open = false;
};

Room roomOf(const ColumnWish &wish)
{
    if (wish.designed == 0)
        return {std::clamp(wish.words, smallestOpen, openWish), smallestOpen, true};
    const int best = std::max(wish.designed, std::min(wish.words, wish.designed * 2));
    return {best, std::clamp(wish.words, std::min(16, best), best), false};
}

int sum(const QList<Room> &rooms, bool open, int Room::*part)
{
    int all = 0;
    for (const Room &room : rooms)
        all += room.open == open ? room.*part : 0;
    return all;
}

// Takes `less` from those of one kind, each in proportion to what it can spare. Returns what it could not take.
int lower(QList<Room> &rooms, bool open, int less)
{
    const int spare = sum(rooms, open, &Room::best) - sum(rooms, open, &Room::least);
    if (spare <= 0 || less <= 0)
        return std::max(0, less);
    const double share = std::min(1.0, double(less) / spare);
    for (Room &room : rooms)
        if (room.open == open)
            room.best -= static_cast<int>(std::lround((room.best - room.least) * share));
    return std::max(0, less - spare);
}

// What is left belongs to the open columns: each gets its words first, the rest in equal parts.
void fill(QList<Room> &rooms, const QList<ColumnWish> &columns, int width)
{
    const auto count = static_cast<int>(std::count_if(rooms.begin(), rooms.end(), [](const Room &r) { return r.open; }));
    if (count == 0)
        return;
    int rest = width - sum(rooms, false, &Room::best) - sum(rooms, true, &Room::best);
    int missing = 0;
    for (qsizetype i = 0; i < rooms.size(); ++i)
        missing += rooms.at(i).open ? std::max(0, columns.at(i).words - rooms.at(i).best) : 0;
    const double share = missing > 0 ? std::min(1.0, double(std::max(0, rest)) / missing) : 0;
    int last = -1;
    for (qsizetype i = 0; i < rooms.size(); ++i) {
        if (!rooms.at(i).open)
            continue;
        last = static_cast<int>(i);
        const int more = static_cast<int>(std::max(0, columns.at(i).words - rooms.at(i).best) * share);
        rooms[i].best += more;
        rest -= more;
    }
    if (rest <= 0)
        return;
    for (Room &room : rooms)
        room.best += room.open ? rest / count : 0;
    rooms[last].best += rest % count;
}

} // namespace

QList<int> columnWidths(const QList<ColumnWish> &columns, int width)
{
    QList<Room> rooms;
    for (const ColumnWish &wish : columns)
        rooms.append(roomOf(wish));
    int less = sum(rooms, false, &Room::best) + sum(rooms, true, &Room::best) - width;
    less = lower(rooms, false, less);
    less = lower(rooms, true, less);
    const int fixed = sum(rooms, false, &Room::best);
    if (less > 0 && fixed > 0) {
        const double share = std::max(smallestShare, double(fixed - less) / fixed);
        for (Room &room : rooms)
            room.best = room.open ? room.best : static_cast<int>(room.best * share);
    }
    fill(rooms, columns, width);
    QList<int> widths;
    for (const Room &room : rooms)
        widths.append(room.best);
    return widths;
}

} // namespace holdpoint
