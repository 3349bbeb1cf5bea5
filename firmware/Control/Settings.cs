namespace SSBms.Control;

/// <summary>
/// What one guard is set up with: the numbers of <see cref="SettingTable"/>, the kind of the cell, and its critical current
/// densities. Guard, report, events and profile all take this very object.
/// </summary>
public sealed class Settings
{
    private readonly double[] _values = new double[(int)Setting.Count];
    private readonly bool[] _known = new bool[(int)Setting.Count];
    private readonly SettingRow _row = new SettingRow();

    /// <summary>Starts with the defaults. What has none is not known until it is set.</summary>
    public Settings()
    {
        for (int i = 0; i < (int)Setting.Count; i++)
        {
            SettingRow row = RowOf((Setting)i);
            if (!row.Required)
            {
                Set(row.Setting, row.Default);
            }
        }
    }

    /// <summary>True when both electrodes are lithium: each current direction then plates on one and strips the other.</summary>
    public bool BothElectrodesLithium { get; set; }

    /// <summary>Critical current density for plating, mA/cm²; null until it is set.</summary>
    public LimitTable? PlatingCcd { get; set; }

    /// <summary>Critical current density for stripping, mA/cm²; null until it is set.</summary>
    public LimitTable? StrippingCcd { get; set; }

    /// <summary>True when a number was given.</summary>
    /// <param name="setting">Which.</param>
    public bool IsKnown(Setting setting)
    {
        return _known[(int)setting];
    }

    /// <summary>A number, in its unit; 0 when it is not known.</summary>
    /// <param name="setting">Which.</param>
    public double Get(Setting setting)
    {
        return _values[(int)setting];
    }

    /// <summary>Sets a number. Whether it can be is checked over the whole set, by <see cref="SettingCheck"/>.</summary>
    /// <param name="setting">Which.</param>
    /// <param name="value">Its value, in its unit; one that is not finite makes it unknown.</param>
    public void Set(Setting setting, double value)
    {
        _known[(int)setting] = Scalar.IsFinite(value);
        _values[(int)setting] = _known[(int)setting] ? value : 0.0;
    }

    /// <summary>Makes a number unknown.</summary>
    /// <param name="setting">Which.</param>
    public void Forget(Setting setting)
    {
        _known[(int)setting] = false;
        _values[(int)setting] = 0.0;
    }

    /// <summary>The row of a setting.</summary>
    /// <param name="setting">Which.</param>
    /// <returns>The same object each time, filled anew: a board has no room for one more.</returns>
    public SettingRow RowOf(Setting setting)
    {
        SettingTable.Read(setting, _row);
        return _row;
    }

    /// <summary>The bound that a row sets, as the guard enforces it: with the margin or the control period that belongs to it.</summary>
    /// <param name="row">A row of <see cref="SettingTable"/>.</param>
    public double BoundOf(SettingRow row)
    {
        double value = _values[(int)row.Setting];
        double oldest = Get(Setting.StaleCycles) * Get(Setting.Cycle);
        switch (row.Setting)
        {
            case Setting.VoltageCeiling:
                return value + Get(Setting.VoltageMargin);
            case Setting.VoltageFloor:
                return value - Get(Setting.VoltageMargin);
            case Setting.StaleCycles:
                return oldest;
            case Setting.StaleTemperature:
            case Setting.ContactorTime:
                return value > oldest ? value : oldest;
            default:
                return value;
        }
    }

    /// <summary>Sets the bounds that stand in the settings.</summary>
    /// <param name="quantities">Where they go.</param>
    public void SetBounds(Quantities quantities)
    {
        for (int i = 0; i < (int)Setting.Count; i++)
        {
            SettingRow row = RowOf((Setting)i);
            if (row.Bound != Quantity.Count)
            {
                quantities.Set(row.Bound, BoundOf(row));
            }
        }
    }
}
