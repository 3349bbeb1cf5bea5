using System.Diagnostics;
using SSBms.Bench.Experiments;
using SSBms.Bench.Link;
using SSBms.Bench.Runs;
using SSBms.CellModels.Input;
using SSBms.Control;
using SSBms.Drivers;
using SSBms.Live.Words;
using SSBms.Runtime;

namespace SSBms.Live.Watch;

/// <summary>
/// What is asked of a board while one line to it lasts: its log when something is new, its trips when it has tripped, its limits now and then.
/// The status comes by itself and waits for nothing of this.
/// </summary>
internal sealed class Conversation
{
    /// <summary>A board tells its status every second; one that brings chips back takes some.</summary>
    private const double Silent = 5.0;
    private const double LogEvery = 5.0;
    private const double LimitsEvery = 30.0;

    /// <summary>How much of an old log is read when a board is found.</summary>
    private const long Backlog = 40;

    private const int MostAsked = 5;

    private readonly BoardClient _client;
    private readonly BoardWatch _watch;
    private readonly CancellationToken _stop;
    private readonly long _connected = Stopwatch.GetTimestamp();
    private long _nextEntry;
    private long _logAt;
    private long _limitsAt;
    private uint _profile;
    private string _seen = "";
    private bool _tripsWanted = true;
    private int _tripsAsked;

    /// <summary>Begins to talk.</summary>
    /// <param name="client">The line.</param>
    /// <param name="watch">Who is told.</param>
    /// <param name="stop">Ends it.</param>
    public Conversation(BoardClient client, BoardWatch watch, CancellationToken stop)
    {
        _client = client;
        _watch = watch;
        _stop = stop;
    }

    /// <summary>Talks until the line is lost, or nobody wants to any more.</summary>
    /// <exception cref="InputException">The line is lost.</exception>
    public void Hold()
    {
        while (!_stop.IsCancellationRequested)
        {
            if (_client.HasEnded)
            {
                throw new InputException("the connection has ended");
            }

            if (IsSilent())
            {
                throw new InputException("connected, but the board says nothing: no supply, or its program does not run");
            }

            try
            {
                _watch.InTurn(Ask);
            }
            catch (InputException) when (!_client.HasEnded)
            {
                // A board that sets up its chips has no time to answer. Whether it is there its status says.
            }

            _stop.WaitHandle.WaitOne(100);
        }
    }

    private bool IsSilent()
    {
        WatchState now = _watch.Now;
        double heard = now.Link == LinkState.Live ? (TimeProvider.System.GetUtcNow() - now.Heard).TotalSeconds : double.PositiveInfinity;
        long patient = Math.Max(_connected, _watch.AskedAt);
        return heard > Silent && Stopwatch.GetElapsedTime(patient).TotalSeconds > Silent;
    }

    private void Ask()
    {
        if (_watch.Now.Status is not { } status || _watch.Now.Link != LinkState.Live)
        {
            return;
        }

        if (_nextEntry == 0)
        {
            IdentityMessage identity = _client.Identify();
            _nextEntry = Math.Max(identity.LastEntry - Backlog, 1);
            if (_watch.Source.Simulation is null)
            {
                _client.TellTime(TimeProvider.System.GetUtcNow());
            }
        }

        if (status.Profile.Hash != 0 && status.Profile.Hash != _profile)
        {
            double area = ReadArea();
            _profile = status.Profile.Hash;
            _limitsAt = 0;
            _watch.Learn(now => now with { Area = area });
        }

        string look = $"{status.State} {status.Cause} {string.Join(' ', status.Raised)} {status.Profile.Hash}";
        if (look != _seen && status.State == ProtectionState.Tripped)
        {
            _tripsWanted = true;
            _tripsAsked = 0;
        }

        if (look != _seen || Due(ref _logAt, LogEvery))
        {
            _seen = look;
            ReadLog(status);
        }

        if (_tripsWanted && status.State != ProtectionState.NoProfile)
        {
            ReadTrips(status);
        }

        if (status.State != ProtectionState.NoProfile && Due(ref _limitsAt, LimitsEvery))
        {
            LimitMessage[] limits = [.. _client.ReadLimits()];
            _watch.Learn(now => now with { Limits = limits });
        }
    }

    private void ReadLog(BoardStatus status)
    {
        var entries = new List<LogEntry>();
        foreach (LogEntry entry in _client.ReadLog(_nextEntry))
        {
            entries.Add(entry);
        }

        // What was logged before the newest start counts from another.
        int start = Math.Max(entries.FindLastIndex(entry => entry.Kind == EventKind.Started), 0);
        for (int i = 0; i < entries.Count; i++)
        {
            LogEntry entry = entries[i];
            if (entry.Sequence >= _nextEntry && entry.Kind is not (EventKind.TimeTold or EventKind.ProfileName))
            {
                bool known = i >= start && entry.At <= status.Milliseconds + 60_000;
                _watch.Events.Add(known ? _watch.TimeOf(entry.At) : double.NaN, Tone(entry), EntryText(entry));
            }

            _nextEntry = Math.Max(_nextEntry, entry.Sequence + 1);
        }
    }

    private void ReadTrips(BoardStatus status)
    {
        IReadOnlyList<BoardTrip> trips = _client.ReadTrips();
        _watch.Learn(now => now with { Trips = Told(trips, [], status) });
        IReadOnlyList<BoardMinute> minutes = trips.Count > 0 ? _client.ReadMinutes() : [];
        _watch.Learn(now => now with { Trips = Told(trips, minutes, status) });

        // What was known is stored in the cycles after the trip: until it is, it is asked for again. A board that was lost never knew.
        _tripsAsked++;
        bool whole = trips.Count > 0 && trips[^1].Code == status.Cause && trips[^1].Values.Count > 0;
        _tripsWanted = status.State == ProtectionState.Tripped && !whole && _tripsAsked < MostAsked;
    }

    private IReadOnlyList<WatchTrip> Told(IReadOnlyList<BoardTrip> trips, IReadOnlyList<BoardMinute> minutes, BoardStatus status)
    {
        return
        [
            .. trips.Select(trip => new WatchTrip(
                trip,
                minutes.FirstOrDefault(minute => minute.Session == trip.Session),
                trip.Milliseconds <= status.Milliseconds ? _watch.TimeOf(trip.Milliseconds) : double.NaN
            )),
        ];
    }

    /// <summary>Area of the cell, cm²: a status tells densities, and files want currents.</summary>
    private double ReadArea()
    {
        byte[] profile = _client.PullProfile();
        return new ProfileReader(new BoardConfiguration { LongestCycle = Ranges.Cycle.High })
                .Read(profile, profile.Length)
                ?.Settings.Get(Setting.Area)
            ?? double.NaN;
    }

    private static string EntryText(LogEntry entry)
    {
        string repeats = entry.Repeats > 0 ? $", {entry.Repeats} times more" : "";
        return entry.Kind switch
        {
            EventKind.StateChanged => StateWords.Of((ProtectionState)entry.Code).Title + repeats,
            _ => $"{DiagnosisNames.Of(entry.Kind)}: {LogText.Of(entry)}{repeats}",
        };
    }

    private static EventTone Tone(LogEntry entry)
    {
        return entry.Kind switch
        {
            EventKind.Tripped => EventTone.Trip,
            EventKind.Raised or EventKind.Restarted => EventTone.Warning,
            EventKind.OpenAsked => EventTone.Link,
            _ => EventTone.Plain,
        };
    }

    private static bool Due(ref long at, double every)
    {
        bool due = at == 0 || Stopwatch.GetElapsedTime(at).TotalSeconds > every;
        at = due ? Stopwatch.GetTimestamp() : at;
        return due;
    }
}
