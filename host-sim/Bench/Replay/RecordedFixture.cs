using SSBms.Bench.Fixture;
using SSBms.Control;
using SSBms.Recordings;
using SSBms.VirtualBoard;

namespace SSBms.Bench.Replay;

/// <summary>
/// A recorded cell in the place of a simulated one: the board's sensors see what the rows say. What the contactor does changes nothing of
/// it; only the current does not reach the shunt while the contactor is open.
/// </summary>
internal sealed class RecordedFixture
{
    private const double Micro = 1e-6;
    private const double SquareMillimetrePerSquareCentimetre = 100.0;

    private readonly ReplaySetup _setup;
    private readonly SimulatedBoard _board;
    private readonly IEnumerator<RecordedRow> _rows;
    private readonly bool _isMean;
    private readonly double _newtonPerMegapascal;
    private readonly double _wallLag;

    private RecordedRow _earlier;
    private RecordedRow _later;
    private bool _hasStepped;
    private double _wall;
    private double _force = double.NaN;
    private long _begin = long.MaxValue;

    /// <summary>Puts a board beside a recording, which begins when it is told to.</summary>
    /// <param name="setup">What is replayed.</param>
    public RecordedFixture(ReplaySetup setup)
    {
        _setup = setup;
        Guard = new PoweredBoard(setup.Board, setup.Profile, setup.Seed);
        _board = Guard.Parts;
        _board.Clock.Waiting = milliseconds => AdvanceTo(Microseconds + milliseconds * 1000L);
        _isMean = setup.Recording.CurrentIsMean;
        _newtonPerMegapascal = setup.Profile.Settings.Get(Setting.Area) * SquareMillimetrePerSquareCentimetre;
        _wallLag = setup.Profile.Settings.Get(Setting.WallLag);
        _rows = ReadAhead.Of(setup.Recording.Read(new Repairs())).GetEnumerator();
        _rows.MoveNext();
        _earlier = Filled(_rows.Current);
        _later = _earlier;
        _wall = _earlier.Celsius;
        Voltage = _earlier.Voltage;
        Celsius = _earlier.Celsius;
        Megapascal = _earlier.Megapascal;
        _board.SetCell(Voltage, 0.0);
        ShowRest(_earlier.Celsius, _earlier.Megapascal, 0.0);
        _board.Advance(0);
    }

    /// <summary>The guard.</summary>
    public PoweredBoard Guard { get; }

    /// <summary>Present time, µs; the recording begins some time after 0.</summary>
    public long Microseconds { get; private set; }

    /// <summary>Time of the recording, s from its first row; negative before it.</summary>
    public double Seconds => (Microseconds - Math.Min(_begin, Microseconds + 1)) * Micro;

    /// <summary>True once the recording is over.</summary>
    public bool IsOver { get; private set; }

    /// <summary>True while the current reaches the guard's shunt, if there is one.</summary>
    public bool Admits { get; set; }

    /// <summary>Part of the recorded current that flows before the recording begins, 0 to 1.</summary>
    public double LeadShare { get; set; }

    /// <summary>Recorded voltage, V.</summary>
    public double Voltage { get; private set; }

    /// <summary>Recorded current, A; positive charges.</summary>
    public double Current { get; private set; }

    /// <summary>Recorded or assumed temperature, °C.</summary>
    public double Celsius { get; private set; }

    /// <summary>Recorded or assumed stack pressure, MPa.</summary>
    public double Megapascal { get; private set; }

    /// <summary>Number of the recorded step.</summary>
    public int Step => _earlier.Step;

    /// <summary>Number of the recorded cycle.</summary>
    public int Cycle => _earlier.Cycle;

    /// <summary>Line of the file that the present is at or behind.</summary>
    public long Line => _earlier.Line;

    /// <summary>Lets the recording begin now.</summary>
    public void Begin()
    {
        _begin = Microseconds;
        LeadShare = 1.0;
        Next();
    }

    /// <summary>Runs until a time, or until the recording is over.</summary>
    /// <param name="microseconds">The time, µs.</param>
    public void AdvanceTo(long microseconds)
    {
        while (Microseconds < microseconds)
        {
            while (_begin <= Microseconds && !IsOver && TimeOf(_later) <= Microseconds)
            {
                Next();
            }

            long end = _begin <= Microseconds && !IsOver ? Math.Min(microseconds, TimeOf(_later)) : microseconds;
            Piece(end);
        }
    }

    /// <summary>One piece of time within which everything goes evenly.</summary>
    private void Piece(long end)
    {
        bool runs = _begin <= Microseconds && !IsOver;
        Current =
            runs ? CurrentAt(Microseconds, end)
            : IsOver ? 0.0
            : LeadShare * _earlier.Current;
        double flows = Admits && _board.ContactorConducts ? Current : 0.0;
        _board.SetCurrent(flows);
        end = Math.Max(_board.NextEvent(end), Microseconds + 1);
        double share = runs ? Share(end) : 0.0;
        Voltage = runs ? VoltageAt(share) : _earlier.Voltage;
        Celsius = _earlier.Celsius + share * (_later.Celsius - _earlier.Celsius);
        Megapascal =
            _setup.Pressure is { } course && runs
                ? course.At(_earlier.Seconds + share * (_later.Seconds - _earlier.Seconds))
                : _earlier.Megapascal + share * (_later.Megapascal - _earlier.Megapascal);
        _board.SetCell(Voltage, flows, end);
        ShowRest(Celsius, Megapascal, (end - Microseconds) * Micro);
        Microseconds = end;
        _board.Advance(end);
    }

    private void ShowRest(double celsius, double megapascal, double seconds)
    {
        // The die wall follows the cell with the lag that the guard knows it by.
        _wall = _wallLag > 0.0 ? celsius + (_wall - celsius) * Math.Exp(-seconds / _wallLag) : celsius;
        _board.SetTemperatures(celsius, _wall);
        double force = megapascal * _newtonPerMegapascal;
        if (force != _force)
        {
            _force = force;
            _board.SetForce(force);
        }
    }

    private double CurrentAt(long from, long to)
    {
        if (_isMean)
        {
            return _later.Current;
        }

        return _hasStepped ? _earlier.Current : _earlier.Current + 0.5 * (Share(from) + Share(to)) * (_later.Current - _earlier.Current);
    }

    private double VoltageAt(double share)
    {
        if (_hasStepped)
        {
            return _isMean ? _later.Voltage : _earlier.Voltage;
        }

        return _earlier.Voltage + share * (_later.Voltage - _earlier.Voltage);
    }

    private double Share(long microseconds)
    {
        double length = TimeOf(_later) - TimeOf(_earlier);
        return length > 0.0 ? Math.Clamp((microseconds - TimeOf(_earlier)) / length, 0.0, 1.0) : 1.0;
    }

    private long TimeOf(in RecordedRow row)
    {
        return _begin + (long)Math.Round((row.Seconds - _setup.Survey.First.Seconds) / Micro);
    }

    private void Next()
    {
        _earlier = _later;
        if (!_rows.MoveNext())
        {
            IsOver = true;
            _rows.Dispose();
            return;
        }

        _later = Filled(_rows.Current);
        bool stepped = RowPair.HasStepped(_earlier, _later);
        if (stepped && _isMean)
        {
            // Current and voltage are the new ones from the earlier row on.
            _board.SetCell(_later.Voltage, Admits && _board.ContactorConducts ? _later.Current : 0.0);
        }
        else if (_hasStepped && !_isMean)
        {
            _board.SetCell(_earlier.Voltage, Admits && _board.ContactorConducts ? _earlier.Current : 0.0);
        }

        _hasStepped = stepped;
    }

    /// <summary>A row whose temperature and pressure are known: where they are not, those of the row before hold, or what was assumed.</summary>
    private RecordedRow Filled(in RecordedRow row)
    {
        bool first = _earlier.Line == 0;
        double celsius = first ? _setup.Celsius : _earlier.Celsius;
        double megapascal = first ? (_setup.Pressure?.At(row.Seconds) ?? _setup.Megapascal) : _earlier.Megapascal;
        return row with
        {
            Celsius = double.IsNaN(row.Celsius) || !_setup.UsesTemperature ? celsius : row.Celsius,
            Megapascal = double.IsNaN(row.Megapascal) || !_setup.UsesPressure ? megapascal : row.Megapascal,
        };
    }
}
