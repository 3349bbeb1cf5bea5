using SSBms.Bench.Replay;
using SSBms.Bench.Runs;
using SSBms.CellModels.Input;
using SSBms.Cli.Output;
using SSBms.Cli.Replays;

namespace SSBms.Cli.Serve;

/// <summary>The recordings on the console: replayed one after the other, each kept as its page alone.</summary>
internal sealed class RecordingShelf : IDisposable
{
    private const int Most = 32;
    private const double Percent = 100.0;

    private readonly Lock _turn = new();
    private readonly SemaphoreSlim _one = new(1);
    private readonly RecordingFolder _folder = new();
    private readonly List<ConsoleRecording> _recordings = [];
    private int _last;
    private long _version;

    /// <summary>Counts every change of what follows.</summary>
    public long Version => Volatile.Read(ref _version);

    /// <summary>All of them, oldest first.</summary>
    public IReadOnlyList<ConsoleRecording> All
    {
        get
        {
            lock (_turn)
            {
                return [.. _recordings];
            }
        }
    }

    /// <summary>Replays one as "ssbms replay" does.</summary>
    /// <param name="sent">The recording.</param>
    /// <param name="choice">What guards, and what it does not say.</param>
    /// <param name="stop">Ends it; nothing is left of it then.</param>
    /// <exception cref="InputException">There are enough, or it is no recording that this guard can look at.</exception>
    public async Task<ConsoleRecording> Replay(SentFile sent, ReplayChoice choice, CancellationToken stop)
    {
        ConsoleRecording recording = Begin(sent.Name, choice);
        try
        {
            return await _folder.With(sent, path => Replay(recording, path, choice, stop), stop).ConfigureAwait(false);
        }
        catch
        {
            Remove(recording.Id);
            throw;
        }
    }

    /// <summary>A recording; null when there is none of that number.</summary>
    /// <param name="id">Its number.</param>
    public ConsoleRecording? Find(int id)
    {
        lock (_turn)
        {
            return _recordings.Find(one => one.Id == id);
        }
    }

    /// <summary>Takes one away.</summary>
    /// <param name="id">Its number.</param>
    public void Remove(int id)
    {
        lock (_turn)
        {
            _recordings.RemoveAll(one => one.Id == id);
            _version++;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _folder.Dispose();
        _one.Dispose();
    }

    private static string GuardOf(ReplayChoice choice)
    {
        return choice.Profile is { } profile
            ? FormattableString.Invariant($"profile {profile.Name} {profile.Hash:X8}")
            : $"cell {choice.Cell}";
    }

    private async Task<ConsoleRecording> Replay(ConsoleRecording waiting, string path, ReplayChoice choice, CancellationToken stop)
    {
        await _one.WaitAsync(stop).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => Replayed(waiting, path, choice, stop), stop).ConfigureAwait(false);
        }
        finally
        {
            _one.Release();
        }
    }

    private ConsoleRecording Replayed(ConsoleRecording waiting, string path, ReplayChoice choice, CancellationToken stop)
    {
        ConsoleRecording running = Change(waiting with { State = RecordingState.Runs });
        var progress = new ReplayProgress(share => Change(running with { Percent = (int)(share * Percent) }));
        ReplaySetup setup = new ReplayRequest(choice).Setup(path);
        ReplayResult result = new ReplayRun(setup, progress).Execute(stop);
        return Change(
            running with
            {
                State =
                    result.Trips.Count > 0 ? RecordingState.WouldTrip
                    : result.Unready is not null ? RecordingState.Refused
                    : RecordingState.Passed,
                Percent = (int)Percent,
                Verdict = result.Summary,
                Page = ReportPage.Write(running.Name, result),
            }
        );
    }

    private ConsoleRecording Begin(string name, ReplayChoice choice)
    {
        lock (_turn)
        {
            if (_recordings.Count >= Most)
            {
                throw new InputException($"there are {Most} recordings on the console already; expected one to be taken away first");
            }

            var recording = new ConsoleRecording(++_last, name, GuardOf(choice));
            _recordings.Add(recording);
            _version++;
            return recording;
        }
    }

    /// <summary>Puts what is known now in the place of what was, unless it has been taken away meanwhile.</summary>
    private ConsoleRecording Change(ConsoleRecording now)
    {
        lock (_turn)
        {
            int place = _recordings.FindIndex(one => one.Id == now.Id);
            if (place >= 0 && _recordings[place] != now)
            {
                _recordings[place] = now;
                _version++;
            }

            return now;
        }
    }

    /// <summary>Tells how far a replay is, in the thread of the replay and so in order.</summary>
    private sealed class ReplayProgress(Action<double> told) : IProgress<RunProgress>
    {
        public void Report(RunProgress value)
        {
            told(value.Share);
        }
    }
}
