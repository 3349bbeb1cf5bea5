using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Runtime;

/// <summary>What the settings say of a cell that has been commissioned for the impedance channel.</summary>
public static class CommissionedCell
{
    /// <summary>True when they say something.</summary>
    /// <param name="settings">Checked settings.</param>
    public static bool IsIn(Settings settings)
    {
        return settings.Get(Setting.InterfaceOhm) > 0.0;
    }

    /// <summary>The cell as the watch takes it, at the tones that the chip makes.</summary>
    /// <param name="settings">Checked settings of which <see cref="IsIn"/> is true.</param>
    public static InterfaceProfile Of(Settings settings)
    {
        var profile = new InterfaceProfile
        {
            SeriesOhm = settings.Get(Setting.GrainOhm),
            SeriesFarad = settings.Get(Setting.GrainFarad),
            BoundaryOhm = settings.Get(Setting.BoundaryOhm),
            BoundaryFarad = settings.Get(Setting.BoundaryFarad),
            InterfaceOhm = settings.Get(Setting.InterfaceOhm),
            InterfaceFarad = settings.Get(Setting.InterfaceFarad),
            Interfaces = settings.BothElectrodesLithium ? 2 : 1,
            Noise = settings.Get(Setting.ToneNoise),
            Celsius = settings.Get(Setting.CommissionedAt),
        };
        for (int tone = 0; tone < InterfaceProfile.Tones; tone++)
        {
            profile.Hertz[tone] = Ad5941.Nearest(settings.Get(Setting.FirstTone + tone));
            profile.RestReal[tone] = settings.Get(Setting.FirstRestReal + tone);
            profile.RestImaginary[tone] = settings.Get(Setting.FirstRestImaginary + tone);
        }

        return profile;
    }

    /// <summary>Writes a cell into settings, at the tones that the chip makes.</summary>
    /// <param name="settings">Where to.</param>
    /// <param name="cell">The cell.</param>
    public static void Put(Settings settings, InterfaceProfile cell)
    {
        settings.Set(Setting.GrainOhm, cell.SeriesOhm);
        settings.Set(Setting.GrainFarad, cell.SeriesFarad);
        settings.Set(Setting.BoundaryOhm, cell.BoundaryOhm);
        settings.Set(Setting.BoundaryFarad, cell.BoundaryFarad);
        settings.Set(Setting.InterfaceOhm, cell.InterfaceOhm);
        settings.Set(Setting.InterfaceFarad, cell.InterfaceFarad);
        settings.Set(Setting.ToneNoise, cell.Noise);
        settings.Set(Setting.CommissionedAt, cell.Celsius);
        for (int tone = 0; tone < InterfaceProfile.Tones; tone++)
        {
            settings.Set(Setting.FirstTone + tone, Ad5941.Nearest(cell.Hertz[tone]));
            settings.Set(Setting.FirstRestReal + tone, cell.RestReal[tone]);
            settings.Set(Setting.FirstRestImaginary + tone, cell.RestImaginary[tone]);
        }
    }
}
