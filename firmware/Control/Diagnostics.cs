using System;

namespace SSBms.Control;

/// <summary>
/// Evaluates the diagnosis table. Only fresh values count: a row neither rises nor falls on a value it has judged
/// already, however often the cycle runs.
/// </summary>
public sealed class Diagnostics
{
    private readonly Diagnosis[] _rows;

    // One byte each: there are fewer quantities than that, and a row counts no further. By place: first those that are judged in nearly
    // every cycle, then those of what is only found; of both those above their bound first.
    private readonly byte[] _watched;
    private readonly byte[] _limits;
    private readonly byte[] _row;
    private readonly int _steadyAbove;
    private readonly int _steady;
    private readonly byte[] _beyond;
    private readonly byte[] _within;
    private readonly bool[] _raised;
    private int _raisedRows;
    private int _raisedRestrictions;

    /// <summary>Takes the table.</summary>
    /// <param name="rows">Rows in order of precedence.</param>
    public Diagnostics(Diagnosis[] rows)
    {
        _rows = rows;
        _watched = new byte[rows.Length];
        _limits = new byte[rows.Length];
        _row = new byte[rows.Length];
        _steadyAbove = Arrange(0, false, true);
        _steady = Arrange(_steadyAbove, false, false);
        Arrange(_steady, true, true);

        _beyond = new byte[rows.Length];
        _within = new byte[rows.Length];
        _raised = new bool[rows.Length];
    }

    /// <summary>How many rows there are.</summary>
    public int Count => _rows.Length;

    /// <summary>How often a row was raised or fell, so that it can be seen at a glance whether any did.</summary>
    public int Changes { get; private set; }

    /// <summary>True while a row is raised that asks for care.</summary>
    public bool Restricts => _raisedRestrictions > 0;

    /// <summary>The row at an index.</summary>
    /// <param name="index">0 to <see cref="Count"/> − 1.</param>
    public Diagnosis Row(int index)
    {
        return _rows[index];
    }

    /// <summary>The row of a diagnosis.</summary>
    /// <param name="code">Which.</param>
    /// <returns>The row, or null when the table has none.</returns>
    public Diagnosis? Find(DiagnosisCode code)
    {
        for (int i = 0; i < _rows.Length; i++)
        {
            if (_rows[i].Code == code)
            {
                return _rows[i];
            }
        }

        return null;
    }

    /// <summary>True while the row is raised.</summary>
    /// <param name="index">0 to <see cref="Count"/> − 1.</param>
    public bool IsRaised(int index)
    {
        return _raised[index];
    }

    /// <summary>Judges every row on this cycle's quantities.</summary>
    /// <param name="quantities">The quantities.</param>
    public void Evaluate(Quantities quantities)
    {
        Above(quantities, 0, _steadyAbove);
        Below(quantities, _steadyAbove, _steady);
        if (quantities.FoundIn == quantities.Cycle)
        {
            Above(quantities, _steady, _rows.Length);
        }
    }

    private void Above(Quantities quantities, int from, int to)
    {
        byte[] limits = _limits;
        byte[] counts = _beyond;
        double[] values = quantities.Value;
        int[] setIn = quantities.SetIn;
        int cycle = quantities.Cycle;
        byte[] all = _watched;
        for (int i = from; i < to; i++)
        {
            int watched = all[i];
            if (setIn[watched] != cycle)
            {
                // As many rows, without a look at them.
                continue;
            }

            int limit = limits[i];
            if (setIn[limit] == Quantities.Unknown)
            {
                continue;
            }

            if (values[watched] > values[limit])
            {
                Beyond(i);
            }
            else if (counts[i] > 0)
            {
                Within(i);
            }
        }
    }

    /// <summary>As <see cref="Above"/>: one loop for both would ask every row in every cycle which it is.</summary>
    private void Below(Quantities quantities, int from, int to)
    {
        byte[] limits = _limits;
        byte[] counts = _beyond;
        double[] values = quantities.Value;
        int[] setIn = quantities.SetIn;
        int cycle = quantities.Cycle;
        byte[] all = _watched;
        for (int i = from; i < to; i++)
        {
            int watched = all[i];
            if (setIn[watched] != cycle)
            {
                continue;
            }

            int limit = limits[i];
            if (setIn[limit] == Quantities.Unknown)
            {
                continue;
            }

            if (values[watched] < values[limit])
            {
                Beyond(i);
            }
            else if (counts[i] > 0)
            {
                Within(i);
            }
        }
    }

    /// <summary>
    /// Places the rows of one bound. Of what is found those with an upper bound stand apart; one with a lower bound is judged as any other.
    /// </summary>
    /// <param name="place">The first place.</param>
    /// <param name="found">True for what is found.</param>
    /// <param name="upper">True for upper bounds.</param>
    /// <returns>The place after them.</returns>
    private int Arrange(int place, bool found, bool upper)
    {
        for (int i = 0; i < _rows.Length; i++)
        {
            Diagnosis row = _rows[i];
            bool isApart = row.UpperBound && row.Watched >= Quantities.FirstFinding;
            if (row.UpperBound == upper && isApart == found)
            {
                _watched[place] = (byte)row.Watched;
                _limits[place] = (byte)row.Bound;
                _row[place] = (byte)i;
                place++;
            }
        }

        return place;
    }

    /// <summary>The first raised row that trips.</summary>
    /// <returns>Its index, or −1 when none is.</returns>
    public int FirstTrip()
    {
        if (_raisedRows == 0)
        {
            return -1;
        }

        bool[] raised = _raised;
        int count = raised.Length;
        for (int i = 0; i < count; i++)
        {
            if (raised[i] && _rows[i].Response == Response.Trip)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The first raised row that asks for care.</summary>
    /// <returns>Its index, or −1 when none does.</returns>
    public int FirstRestriction()
    {
        for (int i = 0; _raisedRows > 0 && i < _rows.Length; i++)
        {
            if (_raised[i] && _rows[i].Response == Response.Restrict)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Forgets what was raised, so that only what is still wrong is raised again.</summary>
    public void Clear()
    {
        Array.Clear(_beyond, 0, _beyond.Length);
        Array.Clear(_within, 0, _within.Length);
        Array.Clear(_raised, 0, _raised.Length);
        Changes += _raisedRows;
        _raisedRows = 0;
        _raisedRestrictions = 0;
    }

    private void Beyond(int place)
    {
        int row = _row[place];
        int samples = _rows[row].Samples;
        _within[place] = 0;
        if (_beyond[place] < samples)
        {
            _beyond[place]++;
        }

        if (_beyond[place] >= samples)
        {
            Raise(row, true);
        }
    }

    private void Within(int place)
    {
        int row = _row[place];
        _within[place]++;
        if (!_raised[row] || _within[place] >= _rows[row].ClearSamples)
        {
            _beyond[place] = 0;
            Raise(row, false);
        }
    }

    private void Raise(int index, bool raised)
    {
        if (_raised[index] != raised)
        {
            int step = raised ? 1 : -1;
            _raised[index] = raised;
            _raisedRows += step;
            _raisedRestrictions += _rows[index].Response == Response.Restrict ? step : 0;
            Changes++;
        }
    }
}
