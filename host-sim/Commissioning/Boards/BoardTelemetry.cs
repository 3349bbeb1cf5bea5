using System.Numerics;
using SSBms.Bench.Link;
using SSBms.Bench.Runs;
using SSBms.CellModels.Input;
using SSBms.Commissioning.Rigs;
using SSBms.Control;
using SSBms.Drivers;
using SSBms.Runtime;

namespace SSBms.Commissioning.Boards;

/// <summary>What a board tells while a cell is commissioned on it: readings, sweeps, and that its contactor is where it should be.</summary>
internal sealed class BoardTelemetry
{
    /// <summary>A reading is the mean of so many statuses at most, which come every second.</summary>
    private const int MostAveraged = 10;

    /// <summary>Two ages of one sweep differ by less, s.</summary>
    private const double SameSweep = 3.0;

    private const double SecondsPerHour = 3600.0;

    private readonly BoardClient _board;
    private readonly CancellationToken _stop;
    private readonly Queue<RigReading> _newest = new();
    private double _began = double.NaN;
    private double _sweptAt = double.NegativeInfinity;

    /// <summary>Listens to a board.</summary>
    /// <param name="board">The board.</param>
    /// <param name="stop">Ends it.</param>
    public BoardTelemetry(BoardClient board, CancellationToken stop)
    {
        _board = board;
        _stop = stop;
    }

    /// <summary>Time of the board since the first status, s.</summary>
    public double Seconds { get; private set; }

    /// <summary>Charge moved since then, both directions counted, mAh/cm².</summary>
    public double Moved { get; private set; }

    /// <summary>Protection state of the board.</summary>
    public ProtectionState State { get; private set; }

    /// <summary>True while the contactor is closed and the board permits a current.</summary>
    public bool IsClosed => State is ProtectionState.Operating or ProtectionState.Derated;

    /// <summary>False while somebody has been asked to arm the board: then it may be open.</summary>
    public bool MustBeClosed { get; set; }

    /// <summary>The newest reading.</summary>
    public RigReading Newest { get; private set; }

    /// <summary>Good sweeps so far.</summary>
    public int Sweeps { get; private set; }

    /// <summary>The newest good sweep, Ω·cm².</summary>
    public Complex[] Tones { get; private set; } = [];

    /// <summary>The tones of it, Hz.</summary>
    public double[] Hertz { get; private set; } = [];

    /// <summary>What became of the newest sweep.</summary>
    public ImpedanceStatus Channel { get; private set; }

    /// <summary>The mean of the newest readings since <see cref="Forget"/>.</summary>
    public RigReading Mean =>
        new(
            _newest.Average(one => one.Volts),
            _newest.Average(one => one.Density),
            _newest.Average(one => one.Megapascal),
            _newest.Average(one => one.Celsius)
        );

    /// <summary>Averages anew: what was read before is of another current or pressure.</summary>
    public void Forget()
    {
        while (_newest.Count > 1)
        {
            _newest.Dequeue();
        }
    }

    /// <summary>Waits for the next status; sweeps that come before it are taken too.</summary>
    /// <exception cref="CommissioningRefusedException">The line is lost, the guard has tripped, or the board has been disarmed.</exception>
    public void Next()
    {
        while (true)
        {
            _stop.ThrowIfCancellationRequested();
            try
            {
                (BoardStatus? status, ImpedanceMessage? measured) = _board.Telemetry();
                if (status is not null)
                {
                    Take(status);
                    return;
                }

                Take(measured!);
            }
            catch (InputException error)
            {
                throw new CommissioningRefusedException(
                    $"the line to the board is lost ({error.Message}): stop the current by hand; the board goes on guarding by its profile",
                    error
                );
            }
        }
    }

    private void Take(BoardStatus status)
    {
        double now = status.Milliseconds * 1e-3;
        _began = double.IsNaN(_began) ? now : _began;
        double before = Seconds;
        Seconds = now - _began;
        if (Seconds < before)
        {
            throw new CommissioningRefusedException(
                "the board has restarted; expected one run: what was measured before cannot be joined to it"
            );
        }

        State = status.State;
        RequireGuarding(status);
        double density = Value(status, Quantity.CurrentDensity);
        Newest = new RigReading(
            Value(status, Quantity.CellVoltage),
            density,
            Value(status, Quantity.StackPressure),
            0.5 * (Value(status, Quantity.HottestTemperature) + Value(status, Quantity.ColdestTemperature))
        );
        Moved += Math.Abs(density) * (Seconds - before) / SecondsPerHour;
        _newest.Enqueue(Newest);
        if (_newest.Count > MostAveraged)
        {
            _newest.Dequeue();
        }
    }

    private void RequireGuarding(BoardStatus status)
    {
        switch (State)
        {
            case ProtectionState.Tripped:
                throw new CommissioningRefusedException(
                    $"the guard has opened the contactor because of {DiagnosisNames.Of(status.Cause)}; \"ssbms board PORT log\" tells more"
                );
            case ProtectionState.NoProfile:
                throw new CommissioningRefusedException("the board has no profile any more; expected the one for commissioning");
            default:
                if (MustBeClosed && !IsClosed)
                {
                    throw new CommissioningRefusedException(
                        $"the board has been disarmed: it is in {DiagnosisNames.Of(State)}; expected the contactor closed until the procedure asks otherwise"
                    );
                }

                break;
        }
    }

    private void Take(ImpedanceMessage measured)
    {
        Channel = measured.Status;

        // The board repeats a sweep until there is a newer one, and tells how old it is to the second in which it tells it.
        double at = Seconds - measured.Age;
        if (measured.Hertz(0) <= 0.0 || at < _sweptAt + SameSweep)
        {
            return;
        }

        _sweptAt = at;
        Hertz = [.. Enumerable.Range(0, ImpedanceSweep.Tones).Select(measured.Hertz)];
        Tones = [.. Enumerable.Range(0, ImpedanceSweep.Tones).Select(i => new Complex(measured.Real(i), measured.Imaginary(i)))];
        Sweeps++;
    }

    private static double Value(BoardStatus status, Quantity quantity)
    {
        string name = DiagnosisNames.Of(quantity);
        return status.Values.FirstOrDefault(value => value.Name == name)?.Value
            ?? throw new CommissioningRefusedException($"the board tells no {name}; expected one whose channels all answer");
    }
}
