using SSBms.Control;
using SSBms.Drivers;
using SSBms.VirtualBoard;

namespace SSBms.Runtime.Tests;

/// <summary>
/// The profile that most tests guard by: Li | Au-LLZTO | PCE | LFP of Chen et al., Adv. Mater. 2020, 2002325. What is not printed there is
/// from other cells or assumed; no test depends on its truth.
/// </summary>
internal static class ReferenceProfile
{
    public const string Name = "garnet-lfp";
    public const double Area = 1.131;
    private const long Made = 1_700_000_000;

    /// <summary>The settings, to be changed by whoever asks.</summary>
    public static Settings Settings()
    {
        double[] celsius = [-10.0, 0.0, 10.0, 25.0];
        double[] megapascal = [12.5, 25.0];
        double[] values = [0.038, 0.023, 0.072, 0.043, 0.132, 0.079, 0.30, 0.18];
        var settings = new Settings
        {
            PlatingCcd = new LimitTable(celsius, megapascal, values),
            StrippingCcd = new LimitTable(celsius, megapascal, values),
        };
        settings.Set(Setting.Area, Area);
        settings.Set(Setting.VoltageFloor, 2.5);
        settings.Set(Setting.VoltageCeiling, 4.0);
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
        return settings;
    }

    /// <summary>The reference with another name and some settings changed.</summary>
    public static byte[] Changed(string name, params (Setting Setting, double Value)[] changes)
    {
        Settings settings = Settings();
        foreach ((Setting setting, double value) in changes)
        {
            settings.Set(setting, value);
        }

        return Encode(settings, name);
    }

    /// <summary>The bytes of a profile with these settings, whether they can be or not.</summary>
    public static byte[] Encode(Settings settings, string name = Name)
    {
        byte[] source = [.. Enumerable.Range(1, Profile.SourceBytes).Select(i => (byte)i)];
        byte[] buffer = new byte[Profile.MostBytes];
        int length = new Profile(name, Made, source, settings).Encode(buffer);
        return buffer[..length];
    }

    /// <summary>The hash that stands at the end of a profile.</summary>
    public static uint HashOf(byte[] profile)
    {
        return BitConverter.ToUInt32(profile, profile.Length - 4);
    }

    /// <summary>Puts the reference into a memory that holds no profile yet.</summary>
    public static void PutInto(byte[] memory)
    {
        ProfileStore store = Open(memory);
        if (store.Current is null)
        {
            Assert.IsTrue(Take(store, Encode(Settings())), store.Fault?.Name);
        }
    }

    /// <summary>The profile store in a memory.</summary>
    public static ProfileStore Open(byte[] memory)
    {
        var store = new ProfileStore(new MemoryImage(memory), MemoryMap.Profile, new BoardConfiguration());
        Assert.IsTrue(store.Open());
        return store;
    }

    /// <summary>Lets a store take a profile.</summary>
    public static bool Take(ProfileStore store, byte[] profile)
    {
        profile.CopyTo(store.Buffer, 0);
        return store.Take(profile.Length);
    }
}
