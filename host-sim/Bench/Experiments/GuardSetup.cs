using SSBms.Bench.Profiles;
using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Bench.Experiments;

/// <summary>A guard as a case has it.</summary>
/// <param name="Settings">What it guards by.</param>
/// <param name="Board">Its board, whose monostable holds for the control cycle of these settings.</param>
/// <param name="BeyondBoard">What of the settings this board cannot measure or hold; null when it can guard the cell.</param>
/// <param name="HasSmallestPressure">True when the smallest stack pressure is written down.</param>
internal sealed record GuardSetup(Settings Settings, BoardConfiguration Board, SettingFault? BeyondBoard, bool HasSmallestPressure)
{
    /// <summary>A clamp that holds less than this part of what it was set to is lost.</summary>
    private const double Lost = 0.05;

    /// <summary>More would not be written down either.</summary>
    private const int Digits = 9;

    /// <summary>The settings of a cell in a press: unless it is written down, the smallest stack pressure is a twentieth of what is set.</summary>
    /// <param name="pressure">Stack pressure that is set, MPa.</param>
    public Settings SettingsAt(double pressure)
    {
        if (HasSmallestPressure)
        {
            return Settings;
        }

        Settings settings = CellSettings.Copy(Settings);
        settings.Set(Setting.SmallestPressure, Math.Round(Lost * Math.Min(pressure, Settings.Get(Setting.PressureWall)), Digits));
        return settings;
    }
}
