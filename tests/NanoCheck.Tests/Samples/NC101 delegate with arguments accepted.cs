using System;

namespace SSBms.Sample;

public delegate void Listener(int what);

public class Bell
{
    public void Ring(Listener listener)
    {
        listener(1);
    }
}
