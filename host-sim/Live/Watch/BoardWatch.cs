using System.Diagnostics;
using SSBms.Bench.Link;
using SSBms.Bench.Runs;
using SSBms.CellModels.Input;
using SSBms.Drivers;
using SSBms.Live.Sources;
using SSBms.Runtime;

namespace SSBms.Live.Watch;

/// <summary>
/// Watches a board for as long as it is wanted. The line may be lost and found as often as it likes: what was heard stays, and it is said since
/// when nothing is.
/// </summary>
public sealed class BoardWatch : IDisposable
{
    /// <summary>How soon a line that was lost is tried again.</summary>
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(0.5);

    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _turn = new();
    private readonly Lock _line = new();
    private readonly WatchClock _clock = new();
    private readonly double[] _row = new double[(int)WatchChannel.Count];
    private WatchState _now;
    private BoardClient? _client;
    private long _askedAt;

    /// <summary>Begins to watch.</summary>
    /// <param name="source">Where the board is; disposed with the watch.</param>
    /// <param name="told">Told of every status and its time, s of the watch, on a thread of its own; may be null.</param>
    public BoardWatch(IBoardSource source, Action<BoardStatus, double>? told = null)
    {
        Source = source;
        Told = told;
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        _now = new WatchState(LinkState.Connecting, now, "", null, now, 0.0, double.NaN, [], null, []);
        new Thread(Run) { IsBackground = true, Name = "watch" }.Start();
    }

    /// <summary>Where the board is.</summary>
    public IBoardSource Source { get; }

    /// <summary>What it has told so far.</summary>
    public WatchHistory History { get; } = new();

    /// <summary>What has happened.</summary>
    public WatchEvents Events { get; } = new();

    /// <summary>All that is known now.</summary>
    public WatchState Now
    {
        get
        {
            lock (_turn)
            {
                return _now;
            }
        }
    }

    private Action<BoardStatus, double>? Told { get; }

    /// <summary>Asks the board to open its contactor, at once and whatever else is being asked.</summary>
    /// <returns>What became of it.</returns>
    public Opened Open()
    {
        AnswerCode? answer = null;
        try
        {
            answer = Volatile.Read(ref _client)?.Open();
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The line is gone in this very moment.
        }

        Opened opened = answer switch
        {
            AnswerCode.Done => Opened.Open,
            AnswerCode.StillClosed => Opened.StillClosed,
            null => Opened.NoAnswer,
            _ => Opened.Unknown,
        };
        Events.Add(_clock.Now, opened == Opened.Open ? EventTone.Link : EventTone.Trip, "open now: " + OpenedText.Of(opened));
        return opened;
    }

    /// <summary>
    /// Asks the board something. What the watch itself asks comes before or after, never between; the status goes on coming meanwhile, if the
    /// board has time for it.
    /// </summary>
    /// <typeparam name="T">What is learned.</typeparam>
    /// <param name="question">The question.</param>
    /// <exception cref="InputException">The board is not heard, or stops answering.</exception>
    public T Ask<T>(Func<BoardClient, T> question)
    {
        ArgumentNullException.ThrowIfNull(question);
        lock (_line)
        {
            BoardClient client =
                Volatile.Read(ref _client) ?? throw new InputException($"{Source.Name} is not heard; expected a board that answers");
            try
            {
                return question(client);
            }
            catch (Exception error) when (error is IOException or ObjectDisposedException or InvalidOperationException)
            {
                throw new InputException($"{Source.Name}: the connection has ended", error);
            }
            finally
            {
                Volatile.Write(ref _askedAt, Stopwatch.GetTimestamp());
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Cancel();
        Volatile.Read(ref _client)?.Dispose();
        Source.Dispose();
    }

    private void Run()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                using Stream stream = Source.Connect();
                using var client = new BoardClient(stream, stream, Hear, seen => Learn(now => now with { Interface = seen }));
                Volatile.Write(ref _client, client);
                new Conversation(client, this, _stop.Token).Hold();
            }
            catch (Exception error)
                when (error
                        is InputException
                            or IOException
                            or ObjectDisposedException
                            or InvalidOperationException
                            or UnauthorizedAccessException
                )
            {
                Lose(error.Message);
            }

            Volatile.Write(ref _client, null);
            _stop.Token.WaitHandle.WaitOne(s_pause);
        }
    }

    private void Hear(BoardStatus status)
    {
        DateTimeOffset heard = TimeProvider.System.GetUtcNow();
        LinkState before;
        TimeSpan silent;
        double time;
        BoardInterface? seen;
        lock (_turn)
        {
            before = _now.Link;
            silent = heard - _now.Since;
            seen = _now.Interface;
            time = _clock.Take(status.Milliseconds, heard, Source.Speed);
            _now = _now with
            {
                Link = LinkState.Live,
                Since = before == LinkState.Live ? _now.Since : heard,
                Reason = "",
                Status = status,
                Heard = heard,
                Time = time,
            };
        }

        StatusRow.Fill(_row, status, seen);
        History.Add(time, _row);
        if (before != LinkState.Live)
        {
            string text = before == LinkState.Lost ? $"found again after {Durations.Show(silent.TotalSeconds)}" : "found";
            Events.Add(time, EventTone.Link, $"{Source.Name}: {text}");
        }

        Told?.Invoke(status, time);
    }

    private void Lose(string reason)
    {
        bool news;
        lock (_turn)
        {
            news = _now.Link == LinkState.Live;
            _now = _now with
            {
                Link = news ? LinkState.Lost : _now.Link,
                Interface = null,
                Since = news ? TimeProvider.System.GetUtcNow() : _now.Since,
                Reason = reason,
            };
        }

        if (news && !_stop.IsCancellationRequested)
        {
            Array.Fill(_row, double.NaN);
            History.Add(_clock.Now + 1e-3, _row);
            Events.Add(_clock.Now, EventTone.Link, $"{Source.Name}: lost: {reason}");
        }
    }

    /// <summary>When the last question of somebody else was over: until then a board may have been too busy to say anything.</summary>
    internal long AskedAt => Volatile.Read(ref _askedAt);

    /// <summary>Lets a conversation ask, when nobody else does.</summary>
    /// <param name="questions">What it asks.</param>
    internal void InTurn(Action questions)
    {
        lock (_line)
        {
            questions();
        }
    }

    /// <summary>Takes what a conversation has learned.</summary>
    /// <param name="change">Changes what is known.</param>
    internal void Learn(Func<WatchState, WatchState> change)
    {
        lock (_turn)
        {
            _now = change(_now);
        }
    }

    /// <summary>When something happened in this start of the board, s of the watch.</summary>
    /// <param name="milliseconds">The board's own time, ms.</param>
    internal double TimeOf(long milliseconds)
    {
        lock (_turn)
        {
            return _clock.Of(milliseconds);
        }
    }
}
