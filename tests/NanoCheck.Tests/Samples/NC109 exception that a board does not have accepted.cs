using System;

namespace SSBms.Sample;

public static class Share
{
    public static int Of(int whole, int parts)
    {
        if (parts == 0)
        {
            throw new ArgumentException(nameof(parts));
        }

        try
        {
            return whole / parts;
        }
        catch (Exception)
        {
            return 0;
        }
    }
}
