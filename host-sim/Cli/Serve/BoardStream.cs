using System.Text;
using Microsoft.AspNetCore.Http;
using SSBms.Cli.Output;
using SSBms.Live.Watch;

namespace SSBms.Cli.Serve;

/// <summary>
/// What one page is told, as server-sent events. Each page asks what is new since it was told last, so a page that reads slowly gets fewer
/// and longer messages and nobody waits for it.
/// </summary>
/// <param name="shelf">The boards.</param>
/// <param name="recordings">The recordings.</param>
internal sealed class BoardStream(BoardShelf shelf, RecordingShelf recordings)
{
    /// <summary>Rows in a message that follows others, and in the first.</summary>
    private const int MostNew = 60;
    private const int MostFirst = 1200;

    private static readonly TimeSpan s_every = TimeSpan.FromMilliseconds(100);

    /// <summary>So often something is sent even if there is nothing new: silence means that the console is gone.</summary>
    private static readonly TimeSpan s_alive = TimeSpan.FromSeconds(1);

    private readonly Dictionary<int, Cursor> _told = [];
    private long _toldRecordings = -1;

    /// <summary>Tells until the page is closed.</summary>
    /// <param name="context">The page's request.</param>
    /// <param name="stop">Ends it.</param>
    public async Task Send(HttpContext context, CancellationToken stop)
    {
        context.Response.ContentType = "text/event-stream";
        using var timer = new PeriodicTimer(s_every);
        DateTimeOffset aliveAt = DateTimeOffset.MinValue;
        try
        {
            do
            {
                string? message = Next(TimeProvider.System.GetUtcNow() >= aliveAt);
                if (message is not null)
                {
                    aliveAt = TimeProvider.System.GetUtcNow() + s_alive;
                    await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes($"data: {message}\n\n"), stop).ConfigureAwait(false);
                    await context.Response.Body.FlushAsync(stop).ConfigureAwait(false);
                }
            } while (await timer.WaitForNextTickAsync(stop).ConfigureAwait(false));
        }
        catch (Exception error) when (error is OperationCanceledException or IOException)
        {
            // The page has been closed, or the console ends.
        }
    }

    /// <summary>What is new; null when nothing is and nobody needs to hear that.</summary>
    private string? Next(bool always)
    {
        IReadOnlyList<ConsoleBoard> all = shelf.All;
        ConsoleBoard[] changed = [.. all.Where(HasNews)];
        int[] gone = [.. _told.Keys.Where(id => all.All(board => board.Id != id))];
        long version = recordings.Version;
        bool newRecordings = version != _toldRecordings;
        if (changed.Length == 0 && gone.Length == 0 && !newRecordings && !always)
        {
            return null;
        }

        foreach (int id in gone)
        {
            _told.Remove(id);
        }

        _toldRecordings = version;

        return JsonText.Write(
            indented: false,
            writer =>
            {
                writer.WriteStartObject();
                writer.List("ids", all, board => writer.WriteNumberValue(board.Id));
                writer.Objects("boards", changed, board => Tell(writer, board));
                if (newRecordings)
                {
                    writer.Objects("recordings", recordings.All, one => RecordingJson.Write(writer, one));
                }

                writer.WriteEndObject();
            }
        );
    }

    private bool HasNews(ConsoleBoard board)
    {
        return !_told.TryGetValue(board.Id, out Cursor? told)
            || told.Rows != board.Watch.History.Added
            || told.Event != board.Watch.Events.Last
            || !ReferenceEquals(told.State, board.Watch.Now);
    }

    private void Tell(System.Text.Json.Utf8JsonWriter writer, ConsoleBoard board)
    {
        BoardWatch watch = board.Watch;
        bool first = !_told.TryGetValue(board.Id, out Cursor? told);
        WatchState state = watch.Now;
        WatchSlice rows = watch.History.Since(told?.Rows ?? 0, first ? MostFirst : MostNew);
        IReadOnlyList<WatchEvent> events = watch.Events.Since(told?.Event ?? 0);
        _told[board.Id] = new Cursor(rows.Added, events.Count > 0 ? events[^1].Number : told?.Event ?? 0, state);
        BoardJson.Write(writer, board, rows, events, first);
    }

    private sealed record Cursor(long Rows, int Event, WatchState State);
}
