namespace SSBms.Recordings.Surveys;

/// <summary>Adds charge and energy up cycle by cycle: by the numbers of the file, or where it has none by the turns of the current.</summary>
public sealed class CycleCounter
{
    /// <summary>More cycles than any cell has lived are added up, and not listed.</summary>
    private const int MostListed = 100_000;

    /// <summary>A current that is less than this part of the largest is none: the zero of a meter moves to either side.</summary>
    private const double RestShare = 1e-3;

    private readonly List<RecordedCycle> _cycles = [];
    private readonly bool _isMean;
    private RecordedCycle _open;
    private RecordedCycle _total;
    private int _label;
    private int _first;
    private int _direction;
    private double _largest;

    /// <summary>Begins with a recording.</summary>
    /// <param name="isMean">True when the current of a row is the mean since the one before.</param>
    public CycleCounter(bool isMean)
    {
        _isMean = isMean;
    }

    /// <summary>Cycles that are over, and the one that was going on at the end.</summary>
    public IReadOnlyList<RecordedCycle> Cycles => Moved(_open) ? [.. _cycles, Numbered(_open)] : _cycles;

    /// <summary>All of them together.</summary>
    public RecordedCycle Total => _total;

    /// <summary>Takes what was between two rows.</summary>
    /// <param name="earlier">The earlier row.</param>
    /// <param name="later">The later row.</param>
    public void Add(in RecordedRow earlier, in RecordedRow later)
    {
        double charge = RowPair.Charge(earlier, later, _isMean);
        double energy = charge * 0.5 * (earlier.Voltage + later.Voltage);
        if (IsNext(later, Direction(charge, later.Seconds - earlier.Seconds)))
        {
            Close();
        }

        _open = Plus(_open, charge, energy);
        _total = Plus(_total, charge, energy);
    }

    private static RecordedCycle Plus(RecordedCycle sum, double charge, double energy)
    {
        return charge > 0.0
            ? sum with
            {
                ChargeIn = sum.ChargeIn + charge,
                EnergyIn = sum.EnergyIn + energy,
            }
            : sum with
            {
                ChargeOut = sum.ChargeOut - charge,
                EnergyOut = sum.EnergyOut - energy,
            };
    }

    private static bool Moved(RecordedCycle cycle)
    {
        return cycle.ChargeIn > 0.0 || cycle.ChargeOut > 0.0;
    }

    /// <summary>Where the current went: 1 in, -1 out, 0 at rest.</summary>
    private int Direction(double charge, double seconds)
    {
        double rate = seconds > 0.0 ? Math.Abs(charge) / seconds : 0.0;
        if (RestShare * rate > _largest && _label == 0)
        {
            // All turns so far were those of a zero: what has flowed is part of the cycle that begins now.
            _cycles.Clear();
            _open = _total;
            _first = 0;
            _direction = 0;
        }

        _largest = Math.Max(_largest, rate);
        return rate > RestShare * _largest ? Math.Sign(charge) : 0;
    }

    private bool IsNext(in RecordedRow later, int direction)
    {
        bool labelled = later.Cycle != 0;
        bool next = labelled && _label != 0 && later.Cycle != _label;
        _label = labelled ? later.Cycle : _label;
        if (direction != 0 && direction != _direction)
        {
            // A cycle begins when the current goes again the way that it went first.
            _first = _first == 0 ? direction : _first;
            next |= !labelled && _direction != 0 && direction == _first;
            _direction = direction;
        }

        return next;
    }

    private RecordedCycle Numbered(RecordedCycle cycle)
    {
        return cycle with { Number = _cycles.Count + 1 };
    }

    private void Close()
    {
        if (Moved(_open) && _cycles.Count < MostListed)
        {
            _cycles.Add(Numbered(_open));
        }

        _open = default;
    }
}
