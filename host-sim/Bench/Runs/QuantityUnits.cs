using SSBms.Control;

namespace SSBms.Bench.Runs;

/// <summary>The unit of each of the guard's quantities, for files and screens.</summary>
public static class QuantityUnits
{
    /// <summary>The unit of a quantity.</summary>
    /// <param name="quantity">Which.</param>
    public static string Of(Quantity quantity)
    {
        return quantity switch
        {
            Quantity.CellVoltage
            or Quantity.VoltageDisagreement
            or Quantity.VoltageCeiling
            or Quantity.VoltageFloor
            or Quantity.VoltageDisagreementLimit => "V",
            Quantity.Current => "A",
            Quantity.CurrentDensity
            or Quantity.PlatingDensity
            or Quantity.StrippingDensity
            or Quantity.PlatingCcd
            or Quantity.StrippingCcd
            or Quantity.PlatingTripDensity
            or Quantity.StrippingTripDensity
            or Quantity.ReplenishmentLimit
            or Quantity.AllowedPlating
            or Quantity.AllowedStripping => "mA/cm²",
            Quantity.StackPressure or Quantity.CriticalPressure or Quantity.PressureWall => "MPa",
            Quantity.HottestTemperature or Quantity.ColdestTemperature or Quantity.TemperatureCeiling or Quantity.TemperatureFloor => "°C",
            Quantity.TemperatureSpread or Quantity.TemperatureSpreadLimit => "K",
            Quantity.ChargePlated or Quantity.ChargeStripped => "mAh/cm²",
            Quantity.StepResistance or Quantity.CompensatedResistance => "Ω·cm²",
            Quantity.VoidEvidence or Quantity.VoidEvidenceLimit => "σ",
            Quantity.VoltageAge
            or Quantity.RedundantVoltageAge
            or Quantity.CurrentAge
            or Quantity.PressureAge
            or Quantity.TemperatureAge
            or Quantity.AgeLimit
            or Quantity.TemperatureAgeLimit
            or Quantity.ContactorMismatch
            or Quantity.ContactorLimit => "s",
            _ => "",
        };
    }
}
