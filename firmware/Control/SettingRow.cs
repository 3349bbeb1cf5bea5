namespace SSBms.Control;

/// <summary>One row of the table of settings.</summary>
public sealed class SettingRow
{
    /// <summary>Which number.</summary>
    public Setting Setting { get; internal set; }

    /// <summary>Whose it is.</summary>
    public SettingGroup Group { get; private set; }

    /// <summary>Its name in files and on screen; a dot separates a section from a name in it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Its unit; "1" for a plain number.</summary>
    public string Unit { get; private set; } = "1";

    /// <summary>True when nobody but the operator can know it: it has no default.</summary>
    public bool Required => Group == SettingGroup.Cell;

    /// <summary>What it is when it is not given; meaningless when <see cref="Required"/>.</summary>
    public double Default { get; private set; }

    /// <summary>Least it can be.</summary>
    public double Least { get; private set; }

    /// <summary>Most it can be.</summary>
    public double Most { get; private set; }

    /// <summary>The bound of a diagnosis that it sets, alone or with another setting; <see cref="Quantity.Count"/>: none.</summary>
    public Quantity Bound { get; private set; }

    /// <summary>A number of the cell: it must be given.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="least">Least it can be.</param>
    /// <param name="most">Most it can be.</param>
    /// <param name="bound">The bound it sets.</param>
    internal void Cell(string name, string unit, double least, double most, Quantity bound)
    {
        Fill(SettingGroup.Cell, name, unit, 0.0, least, most, bound);
    }

    /// <summary>A number of the guard.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="otherwise">What it is when it is not given.</param>
    /// <param name="least">Least it can be.</param>
    /// <param name="most">Most it can be.</param>
    /// <param name="bound">The bound it sets.</param>
    internal void Guard(string name, string unit, double otherwise, double least, double most, Quantity bound)
    {
        Fill(SettingGroup.Guard, name, unit, otherwise, least, most, bound);
    }

    /// <summary>A number of the board.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="otherwise">That of the reference design.</param>
    /// <param name="least">Least it can be.</param>
    /// <param name="most">Most it can be.</param>
    internal void Board(string name, string unit, double otherwise, double least, double most)
    {
        Fill(SettingGroup.Board, name, unit, otherwise, least, most, Quantity.Count);
    }

    private void Fill(SettingGroup group, string name, string unit, double otherwise, double least, double most, Quantity bound)
    {
        Group = group;
        Name = name;
        Unit = unit;
        Default = otherwise;
        Least = least;
        Most = most;
        Bound = bound;
    }
}
