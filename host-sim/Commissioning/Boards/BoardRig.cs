using System.Globalization;
using System.Numerics;
using SSBms.Bench.Link;
using SSBms.CellModels.Input;
using SSBms.Commissioning.Rigs;
using SSBms.Drivers;

namespace SSBms.Commissioning.Boards;

/// <summary>
/// A real cell behind its board, with somebody beside it who sets clamp, chamber and cycler: each verb asks for one thing and waits until the
/// board sees it. The board measures and guards; where contact is being lost it opens its contactor, faster than anybody could.
/// </summary>
public sealed class BoardRig : ICellRig, IDisposable
{
    private const double SecondsPerHour = 3600.0;

    /// <summary>Somebody is asked again when the board has not seen it for so long, s.</summary>
    private const double Patience = 600.0;

    /// <summary>In so many statuses, one a second, something must be seen.</summary>
    private const int Seen = 3;

    /// <summary>A cycler ends its step by a clock of its own, s.</summary>
    private const double Grace = 15.0;

    /// <summary>The cycler is set for longer than is needed, since its last readings count too and sweeps may be late: s, and of the time.</summary>
    private const double Longer = 10.0;
    private const double LongerShare = 0.01;

    private const double PressureShare = 0.02;
    private const double PressureOffset = 0.02;
    private const double CurrentShare = 0.03;
    private const double CurrentOffset = 0.0015;
    private const double Kelvin = 1.0;

    /// <summary>The contactor's own proof test wants some seconds before a sweep is missing, s.</summary>
    private const double LongestWithoutSweep = 60.0;

    private readonly BoardClient _board;
    private readonly BoardTelemetry _telemetry;
    private readonly IRigOperator _person;
    private readonly double _area;
    private double _density;
    private double _announced;
    private double _ends;
    private double _due;
    private int _taken;

    /// <summary>Takes a rig over: whoever stands beside it is asked to arm the board, if it is not.</summary>
    /// <param name="board">The line to the board.</param>
    /// <param name="person">Who does what is asked for.</param>
    /// <param name="recorded">What an instrument has recorded of the cell.</param>
    /// <param name="area">Area of the electrode, cm², positive.</param>
    /// <param name="canWarm">True where there is a chamber that can be warmed.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="CommissioningRefusedException">The board does not guard, or does not answer.</exception>
    public BoardRig(
        BoardClient board,
        IRigOperator person,
        RecordedBaseline recorded,
        double area,
        bool canWarm,
        CancellationToken stop = default
    )
    {
        _board = board;
        _person = person;
        _area = area;
        Recorded = recorded;
        CanWarm = canWarm;
        _telemetry = new BoardTelemetry(board, stop);
        _telemetry.Next();
        if (!_telemetry.IsClosed)
        {
            Arm("to begin");
        }

        _telemetry.MustBeClosed = true;
    }

    /// <inheritdoc/>
    public double Hours => _telemetry.Seconds / SecondsPerHour;

    /// <inheritdoc/>
    public double Moved => _telemetry.Moved;

    /// <inheritdoc/>
    public RecordedBaseline? Recorded { get; }

    /// <summary>Of ten conversions of the current monitor, whose step is 195 µV.</summary>
    public double VoltNoise => 5e-5;

    /// <inheritdoc/>
    public bool CanWarm { get; }

    /// <inheritdoc/>
    public void Press(double megapascal)
    {
        Rest();
        var request = new RigRequest(RigVerb.Press, megapascal, 0.0, Text($"set the stack pressure to {megapascal:0.00} MPa"));
        double allowed = PressureShare * megapascal + PressureOffset;
        Await(
            request,
            reading => Math.Abs(reading.Megapascal - megapascal) <= allowed,
            reading => Text($"{reading.Megapascal:0.00} MPa, expected {megapascal:0.00} within {allowed:0.00}")
        );
        _due = _telemetry.Seconds;
    }

    /// <inheritdoc/>
    public void Warm(double celsius)
    {
        Rest();
        var request = new RigRequest(RigVerb.Warm, celsius, 0.0, Text($"bring the chamber to {celsius:0.0} degC"));
        Await(
            request,
            reading => Math.Abs(reading.Celsius - celsius) <= Kelvin,
            reading => Text($"{reading.Celsius:0.0} degC, expected {celsius:0.0} within {Kelvin:0}")
        );
        _due = _telemetry.Seconds;
    }

    /// <inheritdoc/>
    public void Announce(double density, double seconds)
    {
        _announced = seconds;
    }

    /// <inheritdoc/>
    public void Pass(double density, double seconds)
    {
        if (density != _density)
        {
            Rest();
            if (density != 0.0)
            {
                Flow(density, Math.Ceiling(Math.Max(_announced, seconds) * (1.0 + LongerShare) + Longer));
            }
        }

        _announced = 0.0;
        _due = Math.Max(_due + seconds, _telemetry.Seconds);
        while (_telemetry.Seconds < _due)
        {
            _telemetry.Next();
            RequireFlowing();
        }
    }

    /// <inheritdoc/>
    public void Stop(string reason, bool isUrgent)
    {
        while (!isUrgent && IsFlowing && _telemetry.Seconds < _ends + Grace)
        {
            _telemetry.Next();
        }

        bool flows = IsFlowing;
        _density = 0.0;
        if (flows)
        {
            // Nobody is as fast as the board's own contactor.
            _telemetry.MustBeClosed = false;
            _ = _board.Open();
            Arm(reason);
            _telemetry.MustBeClosed = true;
        }

        _telemetry.Forget();
        _due = _telemetry.Seconds;
    }

    /// <inheritdoc/>
    public RigReading Read()
    {
        return _telemetry.Mean;
    }

    /// <inheritdoc/>
    public Complex[] Sweep(IReadOnlyList<double> hertz)
    {
        double began = _telemetry.Seconds;
        while (_telemetry.Sweeps == _taken)
        {
            _telemetry.Next();
            RequireFlowing();
            if (_telemetry.Seconds - began > LongestWithoutSweep)
            {
                throw new CommissioningRefusedException(
                    Text(
                        $"the board's impedance channel has told no new sweep for {LongestWithoutSweep:0} s ({_telemetry.Channel}); expected one every ten: without it no contact is seen"
                    )
                );
            }
        }

        _taken = _telemetry.Sweeps;
        return _telemetry.Hertz.SequenceEqual(hertz)
            ? _telemetry.Tones
            : throw new CommissioningRefusedException(
                $"the board sweeps {Kilohertz(_telemetry.Hertz)} kHz; expected {Kilohertz(hertz)} kHz of the profile for commissioning"
            );
    }

    /// <summary>Whatever ends the procedure, no current is left to nobody.</summary>
    public void Dispose()
    {
        if (_density != 0.0 && _telemetry.IsClosed)
        {
            try
            {
                _ = _board.Open();
            }
            catch (Exception error) when (error is InputException or IOException or ObjectDisposedException)
            {
                // The line is gone; the guard is still there.
            }
        }
    }

    private bool IsFlowing => Math.Abs(_telemetry.Newest.Density) > CurrentOffset;

    /// <summary>Where a current flows it has come to its time: the cycler rests by itself, or is told to.</summary>
    private void Rest()
    {
        if (_density != 0.0)
        {
            Stop("the current is past its time", isUrgent: false);
        }
    }

    private void Flow(double density, double seconds)
    {
        string verb = density < 0.0 ? "strip" : "charge";
        string text = Text(
            $"{verb} at {Math.Abs(density):0.0000} mA/cm2 ({density * _area:+0.0000;-0.0000} mA) for {seconds:0} s, then rest"
        );
        double allowed = CurrentShare * Math.Abs(density) + CurrentOffset;
        Await(
            new RigRequest(RigVerb.Current, density, seconds, text),
            reading => Math.Abs(reading.Density - density) <= allowed,
            reading => Text($"{reading.Density:+0.0000;-0.0000} mA/cm2, expected {density:+0.0000;-0.0000} within {allowed:0.0000}")
        );
        _density = density;
        _due = _telemetry.Seconds - (Seen - 1);
        _ends = _due + seconds;
    }

    private void RequireFlowing()
    {
        if (_density != 0.0 && !IsFlowing && _ends - _telemetry.Seconds > Longer + Grace)
        {
            double asked = _density;
            _density = 0.0;
            throw new CommissioningRefusedException(
                Text(
                    $"the current has ended {_ends - _telemetry.Seconds:0} s early; expected {asked:+0.0000;-0.0000} mA/cm2 to the end: look at the limits of the cycler"
                )
            );
        }
    }

    private void Arm(string reason)
    {
        Await(
            new RigRequest(
                RigVerb.Arm,
                0.0,
                0.0,
                $"{reason}: the contactor is open; let the cycler rest, turn the arm switch off and, once the board stands by, on"
            ),
            _ => _telemetry.IsClosed && !IsFlowing,
            reading =>
                Text(
                    $"the board in {Bench.Runs.DiagnosisNames.Of(_telemetry.State)} and {reading.Density:0.0000} mA/cm2, expected it armed and no current"
                )
        );
    }

    private void Await(RigRequest request, Func<RigReading, bool> isSo, Func<RigReading, string> seen)
    {
        _person.Ask(request);
        double since = _telemetry.Seconds;
        for (int times = 0; times < Seen; )
        {
            _telemetry.Next();
            times = isSo(_telemetry.Newest) ? times + 1 : 0;
            if (times == 0 && _telemetry.Seconds - since > Patience)
            {
                _person.Remind(request, seen(_telemetry.Newest));
                since = _telemetry.Seconds;
            }
        }

        _telemetry.Forget();
    }

    private static string Kilohertz(IEnumerable<double> hertz)
    {
        return string.Join(", ", hertz.Select(tone => (tone * 1e-3).ToString("0.##", CultureInfo.InvariantCulture)));
    }

    private static string Text(FormattableString text)
    {
        return text.ToString(CultureInfo.InvariantCulture);
    }
}
