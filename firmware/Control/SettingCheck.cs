namespace SSBms.Control;

/// <summary>Whether a set of settings can be: every number known and in its range, none contradicting another, all within the board.</summary>
public sealed class SettingCheck
{
    private const double AmperePerMilliampere = 0.001;
    private const string Board = "board";

    private readonly Settings _settings;
    private readonly BoardRange _board;
    private SettingFault? _fault;

    private SettingCheck(Settings settings, BoardRange board)
    {
        _settings = settings;
        _board = board;
    }

    /// <summary>Looks for the first number that cannot be.</summary>
    /// <param name="settings">The set.</param>
    /// <param name="board">What the board can measure and hold.</param>
    /// <returns>The fault, or null when the whole set is usable.</returns>
    public static SettingFault? FirstFault(Settings settings, BoardRange board)
    {
        var check = new SettingCheck(settings, board);
        check.Ranges();
        if (check._fault == null)
        {
            check.Contradictions();
            check.BeyondBoard();
        }

        return check._fault;
    }

    private void Ranges()
    {
        for (int i = 0; i < (int)Setting.Count; i++)
        {
            SettingRow row = _settings.RowOf((Setting)i);
            double value = _settings.Get(row.Setting);
            if (!_settings.IsKnown(row.Setting))
            {
                Found(row.Name, 0.0, false, row.Least, SettingFault.Missing);
                return;
            }

            AtLeast(row.Name, value, row.Least, "");
            AtMost(row.Name, value, row.Most, "");
        }

        if (_settings.PlatingCcd == null)
        {
            Found("plating_ccd", 0.0, false, 0.0, SettingFault.Missing);
        }

        if (_settings.StrippingCcd == null)
        {
            Found("stripping_ccd", 0.0, false, 0.0, SettingFault.Missing);
        }
    }

    private void Contradictions()
    {
        Above("voltage_ceiling", Setting.VoltageCeiling, "voltage_floor", Setting.VoltageFloor);
        Above("temperature_ceiling", Setting.TemperatureCeiling, "temperature_floor", Setting.TemperatureFloor);
        Above("pressure_wall", Setting.PressureWall, "smallest_pressure", Setting.SmallestPressure);
        Above("trip_fraction", Setting.TripFraction, "derate_fraction", Setting.DerateFraction);
        if (_settings.Get(Setting.InterfaceOhm) > 0.0)
        {
            // A cell that has been commissioned is known whole.
            Commissioned(Setting.GrainOhm);
            Commissioned(Setting.BoundaryOhm);
            Commissioned(Setting.BoundaryFarad);
            Commissioned(Setting.InterfaceFarad);
        }
    }

    private void Commissioned(Setting setting)
    {
        if (_settings.Get(setting) <= 0.0)
        {
            Found(_settings.RowOf(setting).Name, 0.0, false, 0.0, "impedance.interface");
        }
    }

    private void BeyondBoard()
    {
        double margin = _settings.Get(Setting.VoltageMargin);
        AtMost("cycle", _settings.Get(Setting.Cycle), _board.LongestCycle, Board);
        AtMost("voltage_ceiling", _settings.Get(Setting.VoltageCeiling), _board.HighestVoltage - margin, Board);
        AtLeast("voltage_floor", _settings.Get(Setting.VoltageFloor), _board.LowestVoltage + margin, Board);
        AtMost("temperature_ceiling", _settings.Get(Setting.TemperatureCeiling), _board.HighestTemperature, Board);
        AtLeast("temperature_floor", _settings.Get(Setting.TemperatureFloor), _board.LowestTemperature, Board);
        AtMost("pressure_wall", _settings.Get(Setting.PressureWall), _board.RatedPressure, Board);
        TripCurrent("plating_ccd", _settings.PlatingCcd);
        TripCurrent("stripping_ccd", _settings.StrippingCcd);
    }

    /// <summary>The current at which the largest critical current density trips must be measured, in A.</summary>
    private void TripCurrent(string name, LimitTable? ccd)
    {
        double density = ccd == null ? 0.0 : ccd.Largest * _settings.Get(Setting.TripFraction);
        AtMost(name, density * _settings.Get(Setting.Area) * AmperePerMilliampere, _board.LargestCurrent, Board);
    }

    private void Above(string name, Setting setting, string than, Setting other)
    {
        if (_settings.Get(setting) <= _settings.Get(other))
        {
            Found(name, _settings.Get(setting), false, _settings.Get(other), than);
        }
    }

    private void AtLeast(string name, double value, double least, string source)
    {
        if (value < least)
        {
            Found(name, value, false, least, source);
        }
    }

    private void AtMost(string name, double value, double most, string source)
    {
        if (value > most)
        {
            Found(name, value, true, most, source);
        }
    }

    private void Found(string name, double value, bool tooHigh, double bound, string source)
    {
        if (_fault == null)
        {
            _fault = new SettingFault(name, value, tooHigh, bound, source);
        }
    }
}
