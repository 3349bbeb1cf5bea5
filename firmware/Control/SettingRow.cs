namespace SSBms.Control;

/// <summary>One row of the table of settings.</summary>
public sealed class SettingRow
{
    /// <summary>Which number.</summary>
    public readonly Setting Setting;

    /// <summary>Whose it is.</summary>
    public readonly SettingGroup Group;

    /// <summary>Its name in files and on screen; a dot separates a section from a name in it.</summary>
    public readonly string Name;

    /// <summary>Its unit; "1" for a plain number.</summary>
    public readonly string Unit;

    /// <summary>True when nobody but the operator can know it: it has no default.</summary>
    public readonly bool Required;

    /// <summary>What it is when it is not given; meaningless when <see cref="Required"/>.</summary>
    public readonly double Default;

    /// <summary>Least it can be.</summary>
    public readonly double Least;

    /// <summary>Most it can be.</summary>
    public readonly double Most;

    /// <summary>The bound of a diagnosis that it sets, alone or with another setting; <see cref="Quantity.Count"/>: none.</summary>
    public readonly Quantity Bound;

    private SettingRow(
        Setting setting,
        SettingGroup group,
        string name,
        string unit,
        bool required,
        double otherwise,
        double least,
        double most,
        Quantity bound
    )
    {
        Setting = setting;
        Group = group;
        Name = name;
        Unit = unit;
        Required = required;
        Default = otherwise;
        Least = least;
        Most = most;
        Bound = bound;
    }

    /// <summary>A number of the cell: it must be given.</summary>
    /// <param name="setting">Which.</param>
    /// <param name="name">Its name.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="least">Least it can be.</param>
    /// <param name="most">Most it can be.</param>
    /// <param name="bound">The bound it sets; <see cref="Quantity.Count"/>: none.</param>
    public static SettingRow OfCell(Setting setting, string name, string unit, double least, double most, Quantity bound)
    {
        return new SettingRow(setting, SettingGroup.Cell, name, unit, true, 0.0, least, most, bound);
    }

    /// <summary>A number of the guard.</summary>
    /// <param name="setting">Which.</param>
    /// <param name="name">Its name.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="otherwise">What it is when it is not given.</param>
    /// <param name="least">Least it can be.</param>
    /// <param name="most">Most it can be.</param>
    /// <param name="bound">The bound it sets; <see cref="Quantity.Count"/>: none.</param>
    public static SettingRow OfGuard(Setting setting, string name, string unit, double otherwise, double least, double most, Quantity bound)
    {
        return new SettingRow(setting, SettingGroup.Guard, name, unit, false, otherwise, least, most, bound);
    }

    /// <summary>A number of the board.</summary>
    /// <param name="setting">Which.</param>
    /// <param name="name">Its name.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="otherwise">That of the reference design.</param>
    /// <param name="least">Least it can be.</param>
    /// <param name="most">Most it can be.</param>
    public static SettingRow OfBoard(Setting setting, string name, string unit, double otherwise, double least, double most)
    {
        return new SettingRow(setting, SettingGroup.Board, name, unit, false, otherwise, least, most, Quantity.Count);
    }
}
