# Softmax with cross-entropy
#
# The gradients of E once more, by hand, and by central differences, with numpy, beside those that longhand prints.
# Run it with python3: it ends with exit code 0 where all agree.

import sys

import numpy as np

# What is given and not trained.
x = np.array([1.5, -0.5])  # the inputs
t = np.array([0.0, 1.0, 0.0])  # the targets

# The parameters, and the derivative of the output with respect to each as longhand prints it, in full.
parameters = {
    "W1": np.array([[0.2, 0.4], [-0.3, 0.1], [0.5, -0.6]]),  # row: the unit it goes to
}
printed = {
    "W1": np.array([
        [0.36279895369393633, -0.12093298456464543],
        [-1.3008917126500297, 0.4336305708833432],
        [0.9380927589560935, -0.3126975863186978],
    ]),
}


def softmax(u):
    # Taking the largest away changes no share, and no exponential overflows.
    grown = np.exp(u - np.max(u))
    return grown / np.sum(grown)


def passes(W1):
    # Forward: every node from what it reads.
    z1 = W1 @ x
    a1 = softmax(z1)
    L = -(t[0] * np.log(a1[0]) + t[1] * np.log(a1[1]) + t[2] * np.log(a1[2]))  # E

    # Backward: every derivative from those of its users, times the local partial.
    dL_da1 = np.array([-t[0] / a1[0], -t[1] / a1[1], -t[2] / a1[2]])
    delta1 = a1 * (dL_da1 - dL_da1 @ a1)  # a softmax: da_j/dz_i = a_j * ((i == j) - a_i)
    dL_dW1 = np.outer(delta1, x)
    return L, [dL_dW1]


loss, gradients = passes(*parameters.values())
agree = bool(np.isclose(loss, 2.0193715528282956, rtol=1e-7, atol=1e-9))
print(f"output {loss:.10g}{'' if agree else '  DIFFERS'}")
for (name, start), computed in zip(parameters.items(), gradients):
    for at in np.ndindex(start.shape):
        # Move one number a little up and a little down: (above - below) / 2h is close to the derivative.
        h = np.zeros(start.shape)
        h[at] = 1e-6 * max(1, abs(start[at]))
        above, here, below = (passes(*{**parameters, name: start + k * h}.values())[0] for k in (1, 0, -1))
        left, right = (here - below) / h[at], (above - here) / h[at]
        central = (above - below) / (2 * h[at])
        expected, found = printed[name][at], np.asarray(computed)[at]
        same = abs(found - expected) <= 1e-9 + 1e-7 * abs(expected)
        # Where left and right differ there is a kink, or the edge of the domain, and no derivative to approach.
        if abs(left - right) <= 1e-3 * max(1, abs(expected)):
            same = same and abs(central - expected) <= 1e-5 * max(1, abs(expected), abs(here))
        agree = agree and bool(same)
        print(
            f"{name}{list(at) or ''}  printed {expected:.10g}  by hand {found:.10g}"
            f"  central difference {central:.10g}{'' if same else '  DIFFERS'}"
        )
print("all gradients agree" if agree else "some gradients differ")
sys.exit(0 if agree else 1)
