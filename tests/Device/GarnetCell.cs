using SSBms.Control;

namespace SSBms.Device.Tests;

/// <summary>The garnet cell of Chen et al. 2020.</summary>
public static class GarnetCell
{
    public const double Area = 1.131;

    public static CellLimits Limits(bool bothLithium)
    {
        double[] celsius = { 0.0, 25.0 };
        double[] megapascal = { 0.0, 25.0 };
        double[] ccd = { 0.10, 0.10, 0.30, 0.30 };
        return new CellLimits
        {
            Area = Area,
            BothElectrodesLithium = bothLithium,
            VoltageFloor = bothLithium ? -1.0 : 2.5,
            VoltageCeiling = bothLithium ? 1.0 : 4.0,
            TemperatureFloor = -10.0,
            TemperatureCeiling = 50.0,
            PressureWall = 25.0,
            PlatingCcd = new LimitTable(celsius, megapascal, ccd),
            StrippingCcd = new LimitTable(celsius, megapascal, ccd),
            Replenishment = new FluxBalance
            {
                DiffusionDensity = 0.05,
                CreepDensity = 0.15,
                CreepExponent = 1.0,
                CreepActivation = 0.38,
            },
            ResistanceActivation = 0.40,
        };
    }
}
