using SSBms.Control;

namespace SSBms.Device.Tests;

/// <summary>The garnet cell of Chen et al. 2020.</summary>
public static class GarnetCell
{
    public const double Area = 1.131;

    public static Settings Settings(bool bothLithium, double cycleSeconds)
    {
        double[] celsius = { 0.0, 25.0 };
        double[] megapascal = { 0.0, 25.0 };
        double[] ccd = { 0.10, 0.10, 0.30, 0.30 };
        var settings = new Settings
        {
            BothElectrodesLithium = bothLithium,
            PlatingCcd = new LimitTable(celsius, megapascal, ccd),
            StrippingCcd = new LimitTable(celsius, megapascal, ccd),
        };
        settings.Set(Setting.Area, Area);
        settings.Set(Setting.VoltageFloor, bothLithium ? -1.0 : 2.5);
        settings.Set(Setting.VoltageCeiling, bothLithium ? 1.0 : 4.0);
        settings.Set(Setting.TemperatureFloor, -10.0);
        settings.Set(Setting.TemperatureCeiling, 50.0);
        settings.Set(Setting.PressureWall, 25.0);
        settings.Set(Setting.ArealCapacity, 0.45);
        settings.Set(Setting.ResistanceActivation, 0.40);
        settings.Set(Setting.DiffusionDensity, 0.05);
        settings.Set(Setting.DiffusionActivation, 0.0);
        settings.Set(Setting.CreepDensity, 0.15);
        settings.Set(Setting.CreepExponent, 1.0);
        settings.Set(Setting.CreepActivation, 0.38);
        settings.Set(Setting.Cycle, cycleSeconds);
        return settings;
    }

    /// <summary>What a board that holds its contactor for cycles of this length can measure.</summary>
    public static BoardRange Board(double cycleSeconds)
    {
        return new BoardRange { LongestCycle = cycleSeconds };
    }
}
