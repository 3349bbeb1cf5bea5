using SSBms.Live.Watch;

namespace SSBms.Cli.Serve;

/// <summary>A board on the console.</summary>
/// <param name="Id">Running number, from 1.</param>
/// <param name="Watch">The watch on it.</param>
internal sealed record ConsoleBoard(int Id, BoardWatch Watch);
