namespace SSBms.Control;

/// <summary>
/// What one guard is set up with: the numbers of <see cref="SettingTable"/>, the kind of the cell, and its critical current
/// densities. Guard, report, events and profile all take this very object.
/// </summary>
public sealed class Settings
{
    private readonly double[] _values = new double[(int)Setting.Count];

    /// <summary>Starts with the defaults. What has none is no number until it is set.</summary>
    public Settings()
    {
        SettingRow[] rows = SettingTable.Rows();
        for (int i = 0; i < rows.Length; i++)
        {
            _values[(int)rows[i].Setting] = rows[i].Required ? double.NaN : rows[i].Default;
        }
    }

    /// <summary>True when both electrodes are lithium: each current direction then plates on one and strips the other.</summary>
    public bool BothElectrodesLithium { get; set; }

    /// <summary>Critical current density for plating, mA/cm²; null until it is set.</summary>
    public LimitTable? PlatingCcd { get; set; }

    /// <summary>Critical current density for stripping, mA/cm²; null until it is set.</summary>
    public LimitTable? StrippingCcd { get; set; }

    /// <summary>A number, in its unit.</summary>
    /// <param name="setting">Which.</param>
    public double Get(Setting setting)
    {
        return _values[(int)setting];
    }

    /// <summary>Sets a number. Whether it can be is checked over the whole set, by <see cref="SettingCheck"/>.</summary>
    /// <param name="setting">Which.</param>
    /// <param name="value">Its value, in its unit.</param>
    public void Set(Setting setting, double value)
    {
        _values[(int)setting] = value;
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
}
